package org.sauvrest.desktop.shell;

import javafx.stage.Window;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Question;

/// Asks before the window closes while work is running.
record LeaveQuestion(Desk desk) {

    boolean isConfirmed(Window owner) {
        return new Question(
                        desk.say("window.leave.question"),
                        desk.say("window.leave.text"),
                        desk.say("window.leave.stop"),
                        desk.say("window.leave.stay"))
                .isConfirmed(owner);
    }
}
