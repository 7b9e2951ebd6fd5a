package org.sauvrest.desktop.update;

import javafx.scene.control.PasswordField;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Form;
import org.sauvrest.desktop.desk.KeyFile;

/// Asks how the computer of an Odoo is logged in to; mostly there is nothing to say.
final class SshFields {

    private SshFields() {}

    static Form addTo(Form form, Desk desk, SshDraft draft) {
        form.getChildren().add(KeyFile.row(desk, draft.key));
        return form.field(
                        desk.say("rollout.window.password"),
                        Controls.bound(new PasswordField(), "ssh-password", draft.password),
                        desk.say("rollout.window.password-advice"))
                .field(
                        desk.say("rollout.window.passphrase"),
                        Controls.bound(new PasswordField(), "passphrase", draft.passphrase),
                        desk.say("rollout.window.passphrase-advice"));
    }
}
