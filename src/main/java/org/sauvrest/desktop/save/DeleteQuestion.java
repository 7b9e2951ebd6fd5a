package org.sauvrest.desktop.save;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import org.sauvrest.core.save.SavedFile;
import org.sauvrest.core.save.SavedFiles;
import org.sauvrest.desktop.desk.Desk;

/// Asks before a save is deleted, and says so where it is the last one of its context.
record DeleteQuestion(Desk desk) {

    /// @param good the saves that are not known to be damaged
    boolean isConfirmed(Node owner, List<SavedFile> good, SavedFile save) {
        var delete = new ButtonType(desk.say("saves.window.delete"), ButtonBar.ButtonData.OK_DONE);
        var keep = new ButtonType(desk.say("saves.window.keep"), ButtonBar.ButtonData.CANCEL_CLOSE);
        var alert = new Alert(Alert.AlertType.WARNING, text(good, save), delete, keep);
        alert.initOwner(owner.getScene().getWindow());
        alert.setTitle(desk.say("saves.window.delete"));
        alert.setHeaderText(desk.say("saves.window.delete-question"));
        return alert.showAndWait().filter(delete::equals).isPresent();
    }

    private String text(List<SavedFile> good, SavedFile save) {
        var facts = Map.of(
                "context", save.manifest().context(), "saved", save.manifest().begun());
        return good.contains(save) && SavedFiles.isLastGood(good, save)
                ? desk.words().say("saves.window.delete-last", facts)
                : desk.words().say("saves.window.delete-one", facts);
    }
}
