package org.sauvrest.desktop.restore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.restore.UndoReport;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Flow;
import org.sauvrest.desktop.wizard.Page;
import org.sauvrest.desktop.wizard.RunPage;
import org.sauvrest.desktop.wizard.Verdict;
import org.sauvrest.desktop.wizard.VerdictPage;
import org.sauvrest.desktop.wizard.Wizard;

/// The state before a restore, or before the last exchange, comes back: a question, the exchange, the verdict.
public final class UndoWizard {

    private UndoWizard() {}

    /// @param since when the state that comes back was put away
    public static Flow since(Instant since, Desk desk, ServerProfile profile, String context) {
        return of(desk, profile, context, desk.say("undo.window.explained-since", "since", since));
    }

    /// Right after the restore.
    public static Flow ofRestore(Desk desk, ServerProfile profile, String context) {
        return of(desk, profile, context, desk.say("undo.window.explained"));
    }

    /// Right after another one.
    private static Flow again(Desk desk, ServerProfile profile, String context) {
        return of(desk, profile, context, desk.say("undo.window.explained-again"));
    }

    private static Flow of(Desk desk, ServerProfile profile, String context, String explained) {
        var question = new UndoPage(desk, profile, context, explained);
        var end = new VerdictPage(desk);
        var run = new RunPage<>(
                desk,
                new Page.Texts(
                        desk.say("undo.window.step.run"),
                        desk.say("undo.window.title", "context", context),
                        desk.say("undo.window.purpose")),
                () -> desk.core().undo().undo(profile, question.chosen()),
                outcome -> verdict(desk, profile, context, explained, outcome),
                end);
        return new Wizard(desk, List.of(question, run, end));
    }

    private static Verdict verdict(
            Desk desk, ServerProfile profile, String context, String explained, Outcome<UndoReport> outcome) {
        if (!(outcome instanceof Outcome.Done<UndoReport>(var report))) {
            return Verdict.notDone(outcome, desk, () -> of(desk, profile, context, explained));
        }
        var facts = new ArrayList<String>();
        report.replacedUntil().ifPresent(until -> facts.add(desk.say("restore.window.kept-until", "until", until)));
        return Verdict.good(
                desk.words().say("undo.done", Map.of("context", report.context(), "since", report.since())),
                facts,
                List.of(new Verdict.Action(
                        "undo",
                        desk.say("undo.window.exchange-again"),
                        Feather.CORNER_UP_LEFT,
                        () -> desk.navigation().open(again(desk, profile, context)))));
    }
}
