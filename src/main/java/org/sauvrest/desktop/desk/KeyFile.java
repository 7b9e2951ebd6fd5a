package org.sauvrest.desktop.desk;

import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The private SSH key to log in with beside the usual ones, chosen as a file.
public final class KeyFile {

    private final Desk desk;
    private final ObjectProperty<@Nullable Path> chosen;
    private final Label name = Controls.quiet("");

    private KeyFile(Desk desk, ObjectProperty<@Nullable Path> chosen) {
        this.desk = desk;
        this.chosen = chosen;
    }

    public static Node row(Desk desk, ObjectProperty<@Nullable Path> chosen) {
        return new KeyFile(desk, chosen).row();
    }

    private Node row() {
        Button choose = Controls.button(desk.say("rollout.window.choose-key"), Feather.KEY, this::choose);
        choose.setId("choose-key");
        HBox.setHgrow(name, Priority.ALWAYS);
        chosen.subscribe(this::show);
        var row = new HBox(choose, name);
        row.getStyleClass().add("below");
        return row;
    }

    private void choose() {
        desk.system()
                .chooseFile(desk.say("rollout.window.choose-key"), Path.of(System.getProperty("user.home"), ".ssh"))
                .ifPresent(chosen::set);
    }

    private void show(@Nullable Path file) {
        name.setText(file == null ? desk.say("rollout.window.usual-keys") : file.toString());
    }
}
