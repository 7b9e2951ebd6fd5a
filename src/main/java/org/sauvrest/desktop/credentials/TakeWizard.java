package org.sauvrest.desktop.credentials;

import java.nio.file.Path;
import java.util.List;
import org.sauvrest.core.credentials.AccountStanding;
import org.sauvrest.core.credentials.Copied;
import org.sauvrest.core.credentials.LoginProof;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.passwords.Passwords;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Flow;
import org.sauvrest.desktop.wizard.Page;
import org.sauvrest.desktop.wizard.RunPage;
import org.sauvrest.desktop.wizard.Verdict;
import org.sauvrest.desktop.wizard.VerdictPage;
import org.sauvrest.desktop.wizard.Wizard;

/// A file of passwords that somebody was given is taken in: what it holds, the copying, whether one gets in with it.
public final class TakeWizard {

    private TakeWizard() {}

    /// What came of it.
    private record Taken(Copied copied, AccountStanding standing) {}

    public static Flow of(Desk desk, ServerProfile profile, Path given) {
        var end = new VerdictPage(desk);
        var run = new RunPage<>(
                desk,
                new Page.Texts(
                        desk.say("take.window.step.run"),
                        desk.say("take.window.title"),
                        desk.say("take.window.meanwhile")),
                () -> work(desk, profile, given),
                outcome -> verdict(desk, profile, given, outcome),
                end);
        return new Wizard(desk, List.of(new GivenPage(desk, profile, given), run, end));
    }

    private static Operation<Taken> work(Desk desk, ServerProfile profile, Path given) {
        var credentials = desk.core().credentials();
        return progress -> new Taken(
                credentials.take(given).run(progress),
                credentials.standing(profile).run(progress));
    }

    private static Verdict verdict(Desk desk, ServerProfile profile, Path given, Outcome<Taken> outcome) {
        if (!(outcome instanceof Outcome.Done<Taken>(var taken))) {
            return Verdict.notDone(outcome, desk, () -> of(desk, profile, given));
        }
        var copied = desk.words().say("take.window.done", taken.copied());
        return switch (taken.standing().login()) {
            case Outcome.Done<LoginProof>(var proof) ->
                Verdict.good(copied, List.of(desk.words().say("set.window.done", proof)), List.of());
            // The wrong file, or an old one: what was to be reached is not.
            case Outcome.Failed<LoginProof> failed
            when Passwords.areAtFault(failed.problem()) ->
                Verdict.notDone(failed, desk, () -> of(desk, profile, given)).and(copied);
            case Outcome.Failed<LoginProof>(var problem) ->
                Verdict.good(
                        copied,
                        List.of(desk.say(
                                "take.window.untried",
                                "what",
                                desk.explain(problem).headline())),
                        List.of());
            case Outcome.Stopped<LoginProof> stopped -> Verdict.good(copied, List.of(), List.of());
        };
    }
}
