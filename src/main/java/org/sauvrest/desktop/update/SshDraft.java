package org.sauvrest.desktop.update;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.remote.SshLogin;

/// How the computer of an Odoo is logged in to, beside the usual keys. What is typed here is stored nowhere.
final class SshDraft {

    final ObjectProperty<@Nullable Path> key = new SimpleObjectProperty<>();
    final StringProperty password = new SimpleStringProperty("");
    final StringProperty passphrase = new SimpleStringProperty("");

    SshLogin with(SshLogin usual) {
        var key = this.key.get();
        return usual.with(key == null ? List.of() : List.of(key), typed(passphrase), typed(password));
    }

    private static Optional<Password> typed(StringProperty secret) {
        return Optional.of(secret.get()).filter(text -> !text.isEmpty()).map(Password::new);
    }
}
