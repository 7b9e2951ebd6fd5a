package org.sauvrest.desktop.home;

import atlantafx.base.theme.Styles;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.rollout.ReportFile;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.rollout.BegunRollout;
import org.sauvrest.desktop.rollout.ReportPage;
import org.sauvrest.desktop.rollout.RolloutWizard;
import org.sauvrest.desktop.work.Latest;

/// How many computers have proved their login in the newest roll-out, and the way to a new one.
final class RolloutCard {

    private final Desk desk;
    private final ServerProfile profile;
    private final CardRow row;
    private final Button goOn;
    private final Button report;
    private final Latest reading;
    private Optional<BegunRollout> newest = Optional.empty();

    RolloutCard(Desk desk, ServerProfile profile) {
        this.desk = desk;
        this.profile = profile;
        reading = new Latest(desk.background());
        row = new CardRow(desk, "rollout", desk.say("home.rollout.title"));
        row.wizard("deploy", desk.say("home.rollout.deploy"), Feather.SEND, this::deploy);
        goOn = row.wizard(
                "continue-rollout",
                desk.say("home.rollout.continue"),
                Feather.PLAY,
                () -> newest.ifPresent(this::continueWith));
        report = row.button("rollout-report", desk.say("home.rollout.report"), Feather.FILE_TEXT, this::openReport);
        show(Optional.empty());
        row.looking();
    }

    Node view() {
        return row.view();
    }

    void arrange(boolean wide) {
        row.arrange(wide);
    }

    /// @param working whether contexts are being saved, which opening a wizard would stop
    void show(boolean working) {
        row.setWorking(working);
        reading.ask(BegunRollout.newest(desk.core().rollOut(), profile), outcome -> {
            switch (outcome) {
                case Outcome.Done<Optional<BegunRollout>>(var found) -> show(found);
                case Outcome.Failed<Optional<BegunRollout>>(var problem) ->
                    row.tell(desk.explain(problem).what(), Feather.ALERT_TRIANGLE, Styles.DANGER);
                case Outcome.Stopped<Optional<BegunRollout>> stopped -> {}
            }
        });
    }

    void stop() {
        reading.stop();
    }

    private void show(Optional<BegunRollout> found) {
        newest = found;
        Controls.show(goOn, found.filter(BegunRollout::isOpen).isPresent());
        Controls.show(report, found.isPresent());
        row.detail("");
        found.ifPresentOrElse(
                this::show, () -> row.tell(desk.say("home.rollout.none"), Feather.MONITOR, Styles.TEXT_MUTED));
    }

    private void show(BegunRollout begun) {
        var now = begun.report();
        int missing = now.total() - now.done();
        var facts = Map.of("done", now.done(), "total", now.total(), "missing", missing, "account", now.account());
        boolean whole = missing == 0;
        row.tell(
                desk.words().say(whole ? "home.rollout.whole" : "home.rollout.missing", facts),
                whole ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE,
                whole ? Styles.SUCCESS : Styles.WARNING);
        var when = desk.words().say("rollout.window.begun", now);
        var rest =
                now.withdrawn() ? Optional.of(desk.say("rollout.withdrawn")) : ReportFile.outdated(now, desk.words());
        row.detail(rest.map(told -> when + " " + told).orElse(when));
    }

    private void deploy() {
        desk.navigation().open(RolloutWizard.of(desk, profile));
    }

    private void continueWith(BegunRollout begun) {
        desk.navigation().open(RolloutWizard.of(desk, profile, begun));
    }

    private void openReport() {
        Consumer<String> fault = row::detail;
        newest.ifPresent(begun -> ReportPage.open(desk, begun, fault));
    }
}
