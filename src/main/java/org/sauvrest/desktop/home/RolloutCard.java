package org.sauvrest.desktop.home;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
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
    private final Label state = Controls.text("");
    private final Label detail = Controls.quiet("");
    private final List<Button> wizards = new ArrayList<>();
    private final Button goOn;
    private final Button report;
    private final HBox view;
    private final Latest reading;
    private Optional<BegunRollout> newest = Optional.empty();

    RolloutCard(Desk desk, ServerProfile profile) {
        this.desk = desk;
        this.profile = profile;
        reading = new Latest(desk.background());
        state.setId("rollout");
        detail.managedProperty().bind(detail.textProperty().isNotEmpty());
        var deploy = wizard("deploy", "home.rollout.deploy", Feather.SEND, this::deploy);
        goOn = wizard(
                "continue-rollout", "home.rollout.continue", Feather.PLAY, () -> newest.ifPresent(this::continueWith));
        report = Controls.button(desk.say("home.rollout.report"), Feather.FILE_TEXT, this::openReport);
        report.setId("rollout-report");
        var title = Controls.heading(desk.say("home.rollout.title"));
        title.setMinWidth(Region.USE_PREF_SIZE);
        var told = new VBox(state, detail);
        HBox.setHgrow(told, Priority.ALWAYS);
        view = new HBox(title, told, deploy, goOn, report);
        view.getStyleClass().addAll("card", "rollout-row");
        show(Optional.empty());
        state.setText(desk.say("home.looking"));
    }

    private Button wizard(String id, String key, Feather icon, Runnable action) {
        var button = Controls.button(desk.say(key), icon, action);
        button.setId(id);
        wizards.add(button);
        return button;
    }

    Node view() {
        return view;
    }

    /// @param working whether contexts are being saved, which opening a wizard would stop
    void show(boolean working) {
        wizards.forEach(button -> button.setDisable(working));
        reading.ask(BegunRollout.newest(desk.core().rollOut(), profile), outcome -> {
            switch (outcome) {
                case Outcome.Done<Optional<BegunRollout>>(var found) -> show(found);
                case Outcome.Failed<Optional<BegunRollout>>(var problem) ->
                    tell(desk.explain(problem).what(), Feather.ALERT_TRIANGLE, Styles.DANGER);
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
        detail.setText("");
        found.ifPresentOrElse(
                this::show, () -> tell(desk.say("home.rollout.none"), Feather.MONITOR, Styles.TEXT_MUTED));
    }

    private void show(BegunRollout begun) {
        var now = begun.report();
        int missing = now.total() - now.done();
        var facts = Map.of("done", now.done(), "total", now.total(), "missing", missing, "account", now.account());
        boolean whole = missing == 0;
        tell(
                desk.words().say(whole ? "home.rollout.whole" : "home.rollout.missing", facts),
                whole ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE,
                whole ? Styles.SUCCESS : Styles.WARNING);
        var when = desk.words().say("rollout.window.begun", now);
        var rest =
                now.withdrawn() ? Optional.of(desk.say("rollout.withdrawn")) : ReportFile.outdated(now, desk.words());
        detail.setText(rest.map(told -> when + " " + told).orElse(when));
    }

    private void tell(String text, Feather icon, String style) {
        state.setText(text);
        state.setGraphic(Controls.icon(icon, style));
    }

    private void deploy() {
        desk.navigation().open(RolloutWizard.of(desk, profile));
    }

    private void continueWith(BegunRollout begun) {
        desk.navigation().open(RolloutWizard.of(desk, profile, begun));
    }

    private void openReport() {
        Consumer<String> fault = detail::setText;
        newest.ifPresent(begun -> ReportPage.open(desk, begun, fault));
    }
}
