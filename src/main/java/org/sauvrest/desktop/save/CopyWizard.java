package org.sauvrest.desktop.save;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.save.CopyReport;
import org.sauvrest.core.save.CopyRequest;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Flow;
import org.sauvrest.desktop.wizard.Page;
import org.sauvrest.desktop.wizard.RunPage;
import org.sauvrest.desktop.wizard.Verdict;
import org.sauvrest.desktop.wizard.VerdictPage;
import org.sauvrest.desktop.wizard.Wizard;

/// A save is copied to a drive, and the copy is checked.
public final class CopyWizard {

    private CopyWizard() {}

    public static Flow of(Desk desk, Path save) {
        var name = String.valueOf(save.getFileName());
        var place = new PlacePage(
                desk,
                new Page.Texts(
                        desk.say("save.window.step.place"),
                        desk.say("copy.window.title", "file", name),
                        desk.say("copy.window.purpose"),
                        desk.say("copy.window.copy")),
                Optional.empty());
        var end = new VerdictPage(desk);
        var run = new RunPage<>(
                desk,
                new Page.Texts(
                        desk.say("copy.window.step"),
                        desk.say("copy.window.title", "file", name),
                        desk.say("copy.window.meanwhile")),
                () -> desk.core().copy().copy(new CopyRequest(save, place.folder())),
                outcome -> verdict(desk, save, outcome),
                end);
        return new Wizard(desk, List.of(place, run, end));
    }

    private static Verdict verdict(Desk desk, Path save, Outcome<CopyReport> outcome) {
        if (!(outcome instanceof Outcome.Done<CopyReport>(var report))) {
            return Verdict.notWritten(outcome, desk, () -> of(desk, save));
        }
        return Verdict.good(
                desk.say("copy.window.done", "size", report.size()),
                List.of(desk.say("save.window.file", "file", report.file()), desk.say("copy.window.eject")),
                List.of(Verdict.Action.show(desk, report.file())));
    }
}
