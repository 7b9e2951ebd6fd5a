package org.sauvrest.desktop.wizard;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Flow;
import org.sauvrest.desktop.desk.RawText;
import org.sauvrest.desktop.desk.Whereabouts;

/// How work ended, in words, and what one would want next.
///
/// @param facts further sentences, one a line
/// @param raw what the server or a tool said itself; for those who can read it
public record Verdict(Kind kind, String headline, List<String> facts, Optional<String> raw, List<Action> actions) {

    /// Whether it went well.
    public enum Kind {
        GOOD,
        /// Something is still missing.
        PARTLY,
        STOPPED,
        BAD
    }

    /// Something that can be done now.
    ///
    /// @param id of its button
    public record Action(String id, String name, Ikon icon, Runnable work) {

        /// Shows where a file lies.
        public static Action show(Desk desk, Path file) {
            return new Action("show", desk.say("save.window.show"), Feather.FOLDER, () -> Whereabouts.show(desk, file));
        }
    }

    public static Verdict good(String headline, List<String> facts, List<Action> actions) {
        return new Verdict(Kind.GOOD, headline, facts, Optional.empty(), actions);
    }

    /// With a further sentence.
    public Verdict and(String fact) {
        return new Verdict(
                kind, headline, Stream.concat(facts.stream(), Stream.of(fact)).toList(), raw, actions);
    }

    /// What is said of every ending that is not a good one; it can be tried again.
    ///
    /// @param again the same flow from its beginning
    public static Verdict notDone(Outcome<?> outcome, Desk desk, Supplier<Flow> again) {
        return notDone(outcome, desk, desk.say("window.again"), again);
    }

    /// As [#notDone], where the flow begins with the place of a file: where nothing can be written there, it is
    /// said that another one can be chosen.
    public static Verdict notWritten(Outcome<?> outcome, Desk desk, Supplier<Flow> again) {
        boolean otherPlace = outcome instanceof Outcome.Failed<?>(var problem)
                && (problem instanceof Problem.DiskShort
                        || problem instanceof Problem.DiskFull
                        || problem instanceof Problem.FolderUnwritable
                        || problem instanceof Problem.FolderMissing);
        return notDone(outcome, desk, desk.say(otherPlace ? "window.elsewhere" : "window.again"), again);
    }

    private static Verdict notDone(Outcome<?> outcome, Desk desk, String name, Supplier<Flow> again) {
        var actions = List.of(new Action(
                "again", name, Feather.ROTATE_CW, () -> desk.navigation().open(again.get())));
        return switch (outcome) {
            case Outcome.Failed<?>(var problem) ->
                bad(
                        problem,
                        desk,
                        Stream.concat(Remedy.of(problem, desk).stream(), actions.stream())
                                .toList());
            default ->
                new Verdict(
                        Kind.STOPPED,
                        desk.say("window.stopped"),
                        List.of(desk.say("window.nothing-changed")),
                        Optional.empty(),
                        actions);
        };
    }

    /// What is said of work that a problem has ended.
    public static Verdict bad(Problem problem, Desk desk, List<Action> actions) {
        var explanation = desk.explain(problem);
        return new Verdict(
                Kind.BAD,
                explanation.headline(),
                List.of(explanation.todo()),
                Optional.of(RawText.of(desk, problem)),
                actions);
    }
}
