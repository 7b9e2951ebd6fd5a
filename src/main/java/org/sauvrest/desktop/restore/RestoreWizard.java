package org.sauvrest.desktop.restore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.restore.RestoreReport;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Flow;
import org.sauvrest.desktop.wizard.Page;
import org.sauvrest.desktop.wizard.RunPage;
import org.sauvrest.desktop.wizard.Verdict;
import org.sauvrest.desktop.wizard.VerdictPage;
import org.sauvrest.desktop.wizard.Wizard;

/// From a file to a context: which file, both sides, the work, the verdict with the way back at hand.
public final class RestoreWizard {

    private RestoreWizard() {}

    /// @param into the context; absent for the one that the file was saved from
    public static Flow choosing(Desk desk, ServerProfile profile, Optional<String> into) {
        var draft = new RestoreDraft(profile, into);
        return of(desk, draft, List.of(new FilePage(desk, draft), new ComparePage(desk, draft)));
    }

    /// With a file that is known already.
    public static Flow of(Desk desk, ServerProfile profile, Optional<String> into, Path file) {
        var draft = new RestoreDraft(profile, into);
        draft.choose(file);
        return of(desk, draft, List.of(new ComparePage(desk, draft)));
    }

    private static Flow of(Desk desk, RestoreDraft draft, List<Page> first) {
        var end = new VerdictPage(desk);
        var pages = new ArrayList<>(first);
        pages.add(new RunPage<>(
                desk,
                new Page.Texts(
                        desk.say("restore.window.step.run"),
                        desk.say("restore.window.running"),
                        desk.say("restore.kept", "days", draft.profile().keepDays())),
                () -> desk.core().restore().restore(draft.toPlan()),
                outcome -> verdict(desk, draft, outcome),
                end));
        pages.add(end);
        return new Wizard(desk, pages);
    }

    private static Verdict verdict(Desk desk, RestoreDraft draft, Outcome<RestoreReport> outcome) {
        if (!(outcome instanceof Outcome.Done<RestoreReport>(var report))) {
            return Verdict.notDone(
                    outcome,
                    desk,
                    () -> of(
                            desk,
                            draft.profile(),
                            draft.into(),
                            draft.toPlan().file().file()));
        }
        var headline = desk.words()
                .say(
                        "restore.done",
                        Map.of(
                                "context", report.context(),
                                "tables", report.tables(),
                                "rows", report.rows(),
                                "took", report.took()));
        var facts = new ArrayList<String>();
        report.previousUntil().ifPresent(until -> facts.add(desk.say("restore.window.kept-until", "until", until)));
        report.notices()
                .forEach(notice ->
                        facts.add(desk.words().say("notice." + notice.getClass().getSimpleName(), (Record) notice)));
        return Verdict.good(headline, facts, actions(desk, draft.profile(), report));
    }

    private static List<Verdict.Action> actions(Desk desk, ServerProfile profile, RestoreReport report) {
        return report.previousUntil().isEmpty()
                ? List.of()
                : List.of(new Verdict.Action(
                        "undo",
                        desk.say("undo.window.undo-this"),
                        Feather.CORNER_UP_LEFT,
                        () -> desk.navigation().open(UndoWizard.ofRestore(desk, profile, report.context()))));
    }
}
