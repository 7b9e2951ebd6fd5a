package org.sauvrest.desktop.save;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.save.SaveReport;
import org.sauvrest.core.save.SaveRequest;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.words.Bytes;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Flow;
import org.sauvrest.desktop.wizard.Page;
import org.sauvrest.desktop.wizard.RunPage;
import org.sauvrest.desktop.wizard.Verdict;
import org.sauvrest.desktop.wizard.VerdictPage;
import org.sauvrest.desktop.wizard.Wizard;

/// From a context to a checked file: where to, the work, the verdict.
public final class SaveWizard {

    private SaveWizard() {}

    public static Flow of(Desk desk, ServerProfile profile, String context) {
        var place = new PlacePage(
                desk,
                new Page.Texts(
                        desk.say("save.window.step.place"),
                        desk.say("save.window.title", "context", context),
                        desk.say("save.window.purpose"),
                        desk.say("save.window.save")),
                Optional.of(profile.savesFolder()));
        var end = new VerdictPage(desk);
        var run = new RunPage<>(
                desk,
                new Page.Texts(
                        desk.say("save.window.step.run"),
                        desk.say("save.window.title", "context", context),
                        desk.say("save.window.meanwhile")),
                () -> desk.core().save().save(request(profile, context, place.folder())),
                outcome -> verdict(desk, profile, context, outcome),
                end);
        return new Wizard(desk, List.of(place, run, end));
    }

    /// The usual folder is made when it is missing; another one must be there.
    private static SaveRequest request(ServerProfile profile, String context, Path folder) {
        return new SaveRequest(
                profile, context, folder.equals(profile.savesFolder()) ? Optional.empty() : Optional.of(folder));
    }

    private static Verdict verdict(Desk desk, ServerProfile profile, String context, Outcome<SaveReport> outcome) {
        if (!(outcome instanceof Outcome.Done<SaveReport>(var report))) {
            return Verdict.notWritten(outcome, desk, () -> of(desk, profile, context));
        }
        var manifest = report.manifest();
        var headline = desk.words()
                .say(
                        "save.window.done",
                        Map.of(
                                "context", manifest.context(),
                                "size", new Bytes(manifest.bytes()),
                                "tables", manifest.tableCount(),
                                "rows", manifest.rowCount()));
        return Verdict.good(
                headline,
                List.of(desk.say("save.window.file", "file", report.file())),
                List.of(
                        new Verdict.Action(
                                "copy",
                                desk.say("save.window.copy"),
                                Feather.HARD_DRIVE,
                                () -> desk.navigation().open(CopyWizard.of(desk, report.file()))),
                        Verdict.Action.show(desk, report.file())));
    }
}
