package org.sauvrest.desktop.update;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Form;

/// Asks how the computer of an Odoo is logged in to; mostly there is nothing to say.
final class SshFields {

    private final Desk desk;
    private final SshDraft draft;
    private final Label key = Controls.quiet("");

    private SshFields(Desk desk, SshDraft draft) {
        this.desk = desk;
        this.draft = draft;
    }

    static Form addTo(Form form, Desk desk, SshDraft draft) {
        var fields = new SshFields(desk, draft);
        form.getChildren().add(fields.keyFile());
        return form.field(
                        desk.say("rollout.window.password"),
                        Controls.bound(new PasswordField(), "ssh-password", draft.password),
                        desk.say("rollout.window.password-advice"))
                .field(
                        desk.say("rollout.window.passphrase"),
                        Controls.bound(new PasswordField(), "passphrase", draft.passphrase),
                        desk.say("rollout.window.passphrase-advice"));
    }

    private Node keyFile() {
        Button choose = Controls.button(desk.say("rollout.window.choose-key"), Feather.KEY, this::choose);
        choose.setId("choose-key");
        HBox.setHgrow(key, Priority.ALWAYS);
        draft.key.subscribe(this::show);
        var row = new HBox(choose, key);
        row.getStyleClass().add("below");
        return row;
    }

    private void choose() {
        desk.system()
                .chooseFile(desk.say("rollout.window.choose-key"), Path.of(System.getProperty("user.home"), ".ssh"))
                .ifPresent(draft.key::set);
    }

    private void show(@Nullable Path file) {
        key.setText(file == null ? desk.say("rollout.window.usual-keys") : file.toString());
    }
}
