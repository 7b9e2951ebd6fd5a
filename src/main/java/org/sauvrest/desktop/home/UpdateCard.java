package org.sauvrest.desktop.home;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.update.UpdateReport;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.update.BegunUpdate;
import org.sauvrest.desktop.update.ReportFiles;
import org.sauvrest.desktop.update.UpdateWizard;
import org.sauvrest.desktop.work.Latest;

/// How the newest update of the server's Odoo stands, and the way to a new one, or on with one that is unfinished.
final class UpdateCard {

    private final Desk desk;
    private final ServerProfile profile;
    private final Label state = Controls.text("");
    private final Label detail = Controls.quiet("");
    private final List<Button> wizards = new ArrayList<>();
    private final Button update;
    private final Button goOn;
    private final Button back;
    private final Button report;
    private final HBox view;
    private final Latest reading;
    private Optional<BegunUpdate> newest = Optional.empty();

    UpdateCard(Desk desk, ServerProfile profile) {
        this.desk = desk;
        this.profile = profile;
        reading = new Latest(desk.background());
        state.setId("update-state");
        detail.managedProperty().bind(detail.textProperty().isNotEmpty());
        update = wizard("update", "home.update.update", Feather.DOWNLOAD, this::begin);
        goOn = wizard("continue-update", "home.update.continue", Feather.PLAY, () -> newest.ifPresent(this::goOn));
        back = wizard(
                "update-back", "update.window.go-back", Feather.CORNER_UP_LEFT, () -> newest.ifPresent(this::goBack));
        report = Controls.button(desk.say("home.rollout.report"), Feather.FILE_TEXT, this::openReport);
        report.setId("update-report");
        var title = Controls.heading(desk.say("home.update.title"));
        title.setMinWidth(Region.USE_PREF_SIZE);
        var told = new VBox(state, detail);
        HBox.setHgrow(told, Priority.ALWAYS);
        view = new HBox(title, told, update, goOn, back, report);
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
        var service = desk.core().update(desk.core().sshLogin());
        reading.ask(BegunUpdate.newest(service, profile), outcome -> {
            switch (outcome) {
                case Outcome.Done<Optional<BegunUpdate>>(var found) -> show(found);
                case Outcome.Failed<Optional<BegunUpdate>>(var problem) ->
                    tell(desk.explain(problem).what(), Feather.ALERT_TRIANGLE, Styles.DANGER);
                case Outcome.Stopped<Optional<BegunUpdate>> stopped -> {}
            }
        });
    }

    void stop() {
        reading.stop();
    }

    private void show(Optional<BegunUpdate> found) {
        newest = found;
        boolean open = found.filter(BegunUpdate::isOpen).isPresent();
        Controls.show(update, !open);
        Stream.of(goOn, back).forEach(button -> Controls.show(button, open));
        Controls.show(report, found.isPresent() && !open);
        detail.setText("");
        found.map(BegunUpdate::report).ifPresentOrElse(this::show, this::showNone);
    }

    private void showNone() {
        boolean described = profile.odoo() != null;
        tell(desk.say(described ? "home.update.none" : "home.update.undescribed"), Feather.PACKAGE, Styles.TEXT_MUTED);
    }

    private void show(UpdateReport now) {
        switch (now.state()) {
            case DONE -> tell("home.update.done", now, Feather.CHECK_CIRCLE, Styles.SUCCESS);
            case BACK -> tell("home.update.back", now, Feather.CORNER_UP_LEFT, Styles.TEXT_MUTED);
            case HALTED -> tell("home.update.halted", now, Feather.ALERT_OCTAGON, Styles.DANGER);
            case OPEN -> tell("home.update.open", now, Feather.PAUSE_CIRCLE, Styles.WARNING);
        }
        detail.setText(desk.words().say("home.update.detail", now));
    }

    private void tell(String key, UpdateReport facts, Feather icon, String style) {
        tell(desk.words().say(key, facts), icon, style);
    }

    private void tell(String text, Feather icon, String style) {
        state.setText(text);
        state.setGraphic(Controls.icon(icon, style));
    }

    private void begin() {
        desk.navigation().open(UpdateWizard.of(desk, profile));
    }

    private void goOn(BegunUpdate begun) {
        desk.navigation().open(UpdateWizard.of(desk, profile, begun));
    }

    private void goBack(BegunUpdate begun) {
        if (UpdateWizard.question(desk, begun).isConfirmed(view.getScene().getWindow())) {
            desk.navigation().open(UpdateWizard.back(desk, profile, begun));
        }
    }

    private void openReport() {
        newest.ifPresent(begun -> ReportFiles.open(desk, begun, detail::setText));
    }
}
