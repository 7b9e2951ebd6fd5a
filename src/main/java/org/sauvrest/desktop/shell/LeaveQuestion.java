package org.sauvrest.desktop.shell;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import org.sauvrest.desktop.desk.Desk;

/// Asks before the window closes while work is running.
record LeaveQuestion(Desk desk) {

    boolean isConfirmed(Window owner) {
        var stop = new ButtonType(desk.say("window.leave.stop"), ButtonBar.ButtonData.OK_DONE);
        var stay = new ButtonType(desk.say("window.leave.stay"), ButtonBar.ButtonData.CANCEL_CLOSE);
        var alert = new Alert(Alert.AlertType.CONFIRMATION, desk.say("window.leave.text"), stop, stay);
        alert.initOwner(owner);
        alert.setHeaderText(desk.say("window.leave.question"));
        return alert.showAndWait().filter(stop::equals).isPresent();
    }
}
