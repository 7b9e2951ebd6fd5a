package org.sauvrest.cli;

import java.util.Map;
import java.util.Optional;
import org.sauvrest.core.demo.DemoFigures;
import org.sauvrest.core.demo.DemoService;
import org.sauvrest.core.demo.DemoStart;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.restore.RestoreReport;
import org.sauvrest.core.restore.RestoreRequest;
import org.sauvrest.core.save.SaveReport;
import org.sauvrest.core.save.SaveRequest;
import org.sauvrest.core.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `sauvrest demo`: a private server with a demo school, and the main job before one's eyes.
@Command(name = "demo")
final class DemoCommand extends Verb {

    @Option(names = "--stop")
    private boolean stop;

    /// @param same whether every row of every table is as it was before the damage
    record Tour(
            DemoStart start,
            SaveReport save,
            DemoFigures before,
            DemoFigures damaged,
            RestoreReport restore,
            DemoFigures after,
            boolean same) {}

    @Override
    ExitCode work(Face face) throws ProblemException, InterruptedException {
        var demo = root().core().demo();
        if (stop) {
            return say(face, demo.stop(), was -> face.words().say(was ? "demo.stopped" : "demo.none"));
        }
        var tour = tour(face, demo);
        var words = face.words();
        var code = tour.same() ? ExitCode.DONE : ExitCode.FAILED;
        face.result(
                code,
                tour,
                words.say(tour.same() ? "demo.same" : "demo.differs", "context", demo.context())
                        + System.lineSeparator()
                        + words.say(
                                "demo.next",
                                Map.of(
                                        "context",
                                        demo.context(),
                                        "command",
                                        root().screen().command())));
        return code;
    }

    private Tour tour(Face face, DemoService demo) throws ProblemException, InterruptedException {
        var words = face.words();
        var progress = face.progress();
        var context = demo.context();
        var start = demo.start().run(progress);
        var profile = start.profile();
        face.tell(words.say(
                start.fresh() ? "demo.made" : "demo.there",
                Map.of("port", profile.port(), "contexts", start.contexts(), "user", profile.user())));
        var before = demo.figures(profile, context).run(progress);
        face.tell(words.say("demo.before", "figures", figures(before, words)));
        var save = root().core()
                .save()
                .save(new SaveRequest(profile, context, Optional.empty()))
                .run(progress);
        face.tell("1. " + SaveCommand.text(save, words));
        var damaged = demo.damage(profile, context).run(progress);
        face.tell("2. " + words.say("demo.damaged", "figures", figures(damaged, words)));
        var request = new RestoreRequest(profile, save.file(), Optional.empty(), false, false);
        var plan = root().core().plan().plan(request).run(progress);
        var restore = root().core().restore().restore(plan).run(progress);
        face.tell("3. " + RestoreCommand.text(restore, words));
        var after = demo.figures(profile, context).run(progress);
        face.tell("4. " + words.say("demo.after", "figures", figures(after, words)));
        return new Tour(start, save, before, damaged, restore, after, after.equals(before));
    }

    private static String figures(DemoFigures figures, Words words) {
        return words.say("demo.figures", figures);
    }
}
