package org.sauvrest.desktop.home;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
    private final CardRow row;
    private final Button update;
    private final Button goOn;
    private final Button back;
    private final Button report;
    private final Latest reading;
    private Optional<BegunUpdate> newest = Optional.empty();

    UpdateCard(Desk desk, ServerProfile profile) {
        this.desk = desk;
        this.profile = profile;
        reading = new Latest(desk.background());
        row = new CardRow(desk, "update-state", desk.say("home.update.title"));
        update = row.wizard("update", desk.say("home.update.update"), Feather.DOWNLOAD, this::begin);
        goOn = row.wizard(
                "continue-update", desk.say("home.update.continue"), Feather.PLAY, () -> newest.ifPresent(this::goOn));
        back = row.wizard(
                "update-back",
                desk.say("update.window.go-back"),
                Feather.CORNER_UP_LEFT,
                () -> newest.ifPresent(this::goBack));
        report = row.button("update-report", desk.say("home.rollout.report"), Feather.FILE_TEXT, this::openReport);
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
        var service = desk.core().update(desk.core().sshLogin());
        reading.ask(BegunUpdate.newest(service, profile), outcome -> {
            switch (outcome) {
                case Outcome.Done<Optional<BegunUpdate>>(var found) -> show(found);
                case Outcome.Failed<Optional<BegunUpdate>>(var problem) ->
                    row.tell(desk.explain(problem).what(), Feather.ALERT_TRIANGLE, Styles.DANGER);
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
        row.detail("");
        found.map(BegunUpdate::report).ifPresentOrElse(this::show, this::showNone);
    }

    private void showNone() {
        boolean described = profile.odoo() != null;
        row.tell(
                desk.say(described ? "home.update.none" : "home.update.undescribed"),
                Feather.PACKAGE,
                Styles.TEXT_MUTED);
    }

    private void show(UpdateReport now) {
        switch (now.state()) {
            case DONE -> tell("home.update.done", now, Feather.CHECK_CIRCLE, Styles.SUCCESS);
            case BACK -> tell("home.update.back", now, Feather.CORNER_UP_LEFT, Styles.TEXT_MUTED);
            case HALTED -> tell("home.update.halted", now, Feather.ALERT_OCTAGON, Styles.DANGER);
            case OPEN -> tell("home.update.open", now, Feather.PAUSE_CIRCLE, Styles.WARNING);
        }
        row.detail(desk.words().say("home.update.detail", now));
    }

    private void tell(String key, UpdateReport facts, Feather icon, String style) {
        row.tell(desk.words().say(key, facts), icon, style);
    }

    private void begin() {
        desk.navigation().open(UpdateWizard.of(desk, profile));
    }

    private void goOn(BegunUpdate begun) {
        desk.navigation().open(UpdateWizard.of(desk, profile, begun));
    }

    private void goBack(BegunUpdate begun) {
        if (UpdateWizard.question(desk, begun).isConfirmed(view().getScene().getWindow())) {
            desk.navigation().open(UpdateWizard.back(desk, profile, begun));
        }
    }

    private void openReport() {
        newest.ifPresent(begun -> ReportFiles.open(desk, begun, row::detail));
    }
}
