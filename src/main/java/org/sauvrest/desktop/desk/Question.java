package org.sauvrest.desktop.desk;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Asks before something that cannot be taken back. Enter and Esc both leave things as they are: who wants it presses
/// it.
///
/// @param question in a few words
/// @param consequence what happens then
/// @param act the verb on the button that does it
/// @param keep what the other button says
public record Question(String question, String consequence, String act, String keep) {

    public boolean isConfirmed(Window owner) {
        return isConfirmed(owner, Optional.empty());
    }

    /// @param shown what has to be looked at before one can answer
    public boolean isConfirmed(Window owner, Node shown) {
        return isConfirmed(owner, Optional.of(shown));
    }

    private boolean isConfirmed(Window owner, Optional<Node> shown) {
        var yes = new ButtonType(act, ButtonBar.ButtonData.APPLY);
        var no = new ButtonType(keep, ButtonBar.ButtonData.CANCEL_CLOSE);
        var alert = new Alert(Alert.AlertType.WARNING, consequence, yes, no);
        alert.initOwner(owner);
        alert.setTitle(question);
        alert.setHeaderText(question);
        shown.ifPresent(node -> {
            var content = new VBox(Controls.text(consequence), node);
            content.getStyleClass().add("list");
            alert.getDialogPane().setContent(content);
        });
        var safe = (Button) alert.getDialogPane().lookupButton(no);
        safe.setDefaultButton(true);
        alert.setOnShown(event -> safe.requestFocus());
        return alert.showAndWait().filter(yes::equals).isPresent();
    }
}
