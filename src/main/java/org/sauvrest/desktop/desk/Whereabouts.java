package org.sauvrest.desktop.desk;

import java.nio.file.Path;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextField;
import javafx.stage.Window;

/// Says where something lies that no program of the system shows.
public final class Whereabouts {

    private Whereabouts() {}

    /// Shows where a file lies in the system's own program for files, or says it.
    public static void show(Desk desk, Path file) {
        desk.system().show(file, () -> tell(desk, "window.show-folder", "window.folder-unshown", file));
    }

    /// @param title key of what was wanted
    /// @param said key of the sentence before the path
    public static void tell(Desk desk, String title, String said, Path place) {
        var copy = new ButtonType(desk.say("window.copy-path"), ButtonBar.ButtonData.OTHER);
        var alert = new Alert(Alert.AlertType.INFORMATION, "", copy, ButtonType.CLOSE);
        Window.getWindows().stream().findFirst().ifPresent(alert::initOwner);
        alert.setTitle(desk.say(title));
        alert.setHeaderText(desk.say(said));
        var where = new TextField(place.toString());
        where.setEditable(false);
        where.setAccessibleText(desk.say(title));
        alert.getDialogPane().setContent(where);
        alert.resultProperty().subscribe(pressed -> {
            if (pressed == copy) {
                desk.system().copyText(place.toString());
            }
        });
        alert.show();
    }
}
