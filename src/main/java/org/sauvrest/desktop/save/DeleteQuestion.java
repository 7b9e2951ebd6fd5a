package org.sauvrest.desktop.save;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import org.sauvrest.core.save.SavedFile;
import org.sauvrest.core.save.SavedFiles;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Question;

/// Asks before a save is deleted, and says so where it is the last one of its context.
///
/// @param time when the save was made, as the list writes it that it is deleted from
record DeleteQuestion(Desk desk, String time) {

    /// @param good the saves that are not known to be damaged
    boolean isConfirmed(Node owner, List<SavedFile> good, SavedFile save) {
        return new Question(
                        desk.say("saves.window.delete-question"),
                        text(good, save),
                        desk.say("saves.window.delete-now"),
                        desk.say("saves.window.keep"))
                .isConfirmed(owner.getScene().getWindow());
    }

    private String text(List<SavedFile> good, SavedFile save) {
        var facts = Map.of("context", save.manifest().context(), "saved", time);
        return good.contains(save) && SavedFiles.isLastGood(good, save)
                ? desk.words().say("saves.window.delete-last", facts)
                : desk.words().say("saves.window.delete-one", facts);
    }
}
