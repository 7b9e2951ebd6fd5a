package org.sauvrest.desktop.save;

import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import org.sauvrest.core.words.Explanation;

/// Tells of something that went wrong beside what one is doing.
final class Notice {

    private Notice() {}

    static void of(Node owner, Explanation explanation) {
        var alert = new Alert(Alert.AlertType.WARNING, explanation.todo(), ButtonType.OK);
        alert.initOwner(owner.getScene().getWindow());
        alert.setHeaderText(explanation.headline());
        alert.show();
    }
}
