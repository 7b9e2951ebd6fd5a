package org.sauvrest.desktop.credentials;

import java.util.List;
import org.sauvrest.core.credentials.LoginProof;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Flow;
import org.sauvrest.desktop.wizard.Page;
import org.sauvrest.desktop.wizard.RunPage;
import org.sauvrest.desktop.wizard.Verdict;
import org.sauvrest.desktop.wizard.VerdictPage;
import org.sauvrest.desktop.wizard.Wizard;

/// A password is put into the file of this computer, once the server has taken it.
public final class SetWizard {

    private SetWizard() {}

    public static Flow of(Desk desk, ServerProfile profile) {
        var password = new PasswordPage(desk, profile);
        var end = new VerdictPage(desk);
        var run = new RunPage<>(
                desk,
                new Page.Texts(
                        desk.say("set.window.step.run"),
                        desk.say("set.window.title", "user", profile.user()),
                        desk.say("set.window.meanwhile")),
                () -> desk.core().credentials().set(profile, password.typed()),
                outcome -> verdict(desk, profile, outcome),
                end);
        return new Wizard(desk, List.of(password, run, end));
    }

    private static Verdict verdict(Desk desk, ServerProfile profile, Outcome<LoginProof> outcome) {
        return switch (outcome) {
            case Outcome.Done<LoginProof>(var proof) ->
                Verdict.good(
                        desk.words().say("set.window.done", proof),
                        List.of(desk.words().say("credentials.window.line", proof), desk.say("set.window.others")),
                        List.of());
            case Outcome.Failed<LoginProof> failed ->
                Verdict.notDone(failed, desk, () -> of(desk, profile)).and(desk.say("window.nothing-changed"));
            case Outcome.Stopped<LoginProof> stopped -> Verdict.notDone(stopped, desk, () -> of(desk, profile));
        };
    }
}
