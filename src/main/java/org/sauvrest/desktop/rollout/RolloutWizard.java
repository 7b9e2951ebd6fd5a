package org.sauvrest.desktop.rollout;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.rollout.Standing;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Flow;
import org.sauvrest.desktop.wizard.Page;
import org.sauvrest.desktop.wizard.RunPage;
import org.sauvrest.desktop.wizard.VerdictPage;
import org.sauvrest.desktop.wizard.Watched;
import org.sauvrest.desktop.wizard.Wizard;

/// From a list of computers to a password on each: which, how, the visits before one's eyes, and what came of them.
/// What is done afterwards about those missing is the same wizard without the list, come back to its visits.
public final class RolloutWizard {

    private final Desk desk;
    private final RolloutDraft draft;
    private final VerdictPage end;
    private final RolloutVerdict verdict;

    private RolloutWizard(Desk desk, RolloutDraft draft) {
        this.desk = desk;
        this.draft = draft;
        var outcome = new OutcomePane(desk, draft);
        end = new VerdictPage(desk, outcome.view());
        verdict = new RolloutVerdict(desk, draft, outcome);
    }

    /// A new one.
    public static Flow of(Desk desk, ServerProfile profile) {
        return asking(desk, new RolloutDraft(profile));
    }

    /// One that was begun before, as it stands: a restart of the program loses nothing of it.
    public static Flow of(Desk desk, ServerProfile profile, BegunRollout begun) {
        var wizard = new RolloutWizard(desk, new RolloutDraft(profile, begun));
        wizard.end.put(wizard.verdict.of(new Ending(begun, new Outcome.Done<>(begun.report()))));
        var work = wizard.visits(Errand.RETRY);
        return wizard.at(wizard.end, List.of(work, wizard.end));
    }

    /// From the first question that can still be asked, with all that was answered before.
    static Flow asking(Desk desk, RolloutDraft draft) {
        var wizard = new RolloutWizard(desk, draft);
        var access = new AccessPage(desk, draft);
        if (draft.begun().isPresent()) {
            return wizard.at(access, List.of(access, wizard.visits(Errand.RETRY), wizard.end));
        }
        var computers = new ComputersPage(desk, draft);
        return wizard.at(computers, List.of(computers, access, wizard.visits(Errand.VISIT), wizard.end))
                .startingAt("list");
    }

    static Flow visiting(Desk desk, RolloutDraft draft, Errand errand) {
        var wizard = new RolloutWizard(desk, draft);
        var work = wizard.visits(errand);
        return wizard.at(work, List.of(work, wizard.end));
    }

    static Flow withdrawing(Desk desk, RolloutDraft draft) {
        var wizard = new RolloutWizard(desk, draft);
        var work = wizard.run(watcher -> draft.withdrawing(desk.core().rollOut()));
        return wizard.at(work, List.of(work, wizard.end));
    }

    private Wizard at(Page first, List<Page> pages) {
        return new Wizard(desk, pages, pages.indexOf(first));
    }

    private Page visits(Errand errand) {
        return run(watcher -> draft.visiting(desk.core().rollOut(), errand, watcher));
    }

    private Page run(Function<Consumer<Standing>, Operation<Ending>> work) {
        return RunPage.watching(
                desk,
                new Page.Texts(
                        desk.say("rollout.window.step.visits"),
                        desk.say(
                                "rollout.window.title",
                                "account",
                                draft.profile().user()),
                        desk.say("rollout.window.meanwhile")),
                () -> {
                    var standings = new StandingPane(desk);
                    var feed = new StandingFeed(desk.background(), standings::update);
                    return new Watched<>(work.apply(feed), standings.view(), () -> {});
                },
                verdict::of,
                end);
    }
}
