package org.sauvrest.desktop.update;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.update.UpdatePlan;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;

/// The way from a plan to its rehearsal; where there is nothing to rehearse, it says why.
final class RehearsalDoor {

    private final Desk desk;
    private final UpdateDraft draft;
    private final Button button;
    private final Label reason = Controls.quiet("");
    private Optional<UpdatePlan> plan = Optional.empty();

    RehearsalDoor(Desk desk, UpdateDraft draft) {
        this.desk = desk;
        this.draft = draft;
        button = Controls.button(desk.say("update.window.rehearse"), Feather.PLAY_CIRCLE, this::open);
        button.setId("rehearse");
        reason.setId("no-rehearsal");
        Controls.show(button, false);
        Controls.show(reason, false);
    }

    Node button() {
        return button;
    }

    /// Why the button may not be pressed.
    Node reason() {
        return reason;
    }

    /// @param known what would be done; absent where that is not known now
    void show(Optional<UpdatePlan> known) {
        plan = known.filter(found -> !found.isNothing());
        Controls.show(button, plan.isPresent());
        var missing = plan.flatMap(this::missing);
        button.setDisable(missing.isPresent());
        Controls.show(reason, missing.isPresent());
        missing.map(desk::say).ifPresent(reason::setText);
    }

    private Optional<String> missing(UpdatePlan found) {
        if (found.request().databasesOnly()) {
            return Optional.of("update.window.no-new-code");
        }
        return found.contexts().isEmpty() ? Optional.of("update.window.no-rehearsal") : Optional.empty();
    }

    private void open() {
        plan.ifPresent(known -> desk.navigation().open(RehearsalWizard.of(desk, draft, known)));
    }
}
