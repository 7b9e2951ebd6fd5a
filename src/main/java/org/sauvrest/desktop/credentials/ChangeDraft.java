package org.sauvrest.desktop.credentials;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.sauvrest.core.credentials.RotateRequest;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.passwords.PasswordMaker;
import org.sauvrest.core.settings.ServerProfile;

/// What the pages of a change of password gather.
final class ChangeDraft {

    /// Whether the new password is one that was made here.
    final BooleanProperty making = new SimpleBooleanProperty(true);

    final StringProperty made = new SimpleStringProperty();
    final StringProperty typed = new SimpleStringProperty("");
    final StringProperty repeated = new SimpleStringProperty("");

    /// Whether an Odoo on this computer is changed with it.
    final BooleanProperty withOdoo = new SimpleBooleanProperty();

    /// Whether one was shown, so that whoever changes none has declined it.
    final BooleanProperty offered = new SimpleBooleanProperty();

    final StringProperty conf = new SimpleStringProperty("");
    final StringProperty restart = new SimpleStringProperty("");
    final StringProperty url = new SimpleStringProperty("");

    private final ServerProfile profile;

    ChangeDraft(ServerProfile profile) {
        this.profile = profile;
        make();
    }

    ServerProfile profile() {
        return profile;
    }

    String host() {
        return profile.addresses().getFirst().host();
    }

    void make() {
        made.set(PasswordMaker.make().reveal());
    }

    void forget() {
        made.set("");
        typed.set("");
        repeated.set("");
    }

    Password password() {
        return new Password(making.get() ? made.get() : typed.get());
    }

    /// @return nothing where what was typed is no name of a file
    Optional<Path> confFile() {
        try {
            return Optional.of(conf.get().strip())
                    .filter(text -> !text.isEmpty())
                    .map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    RotateRequest toRequest() {
        var odoo = confFile()
                .filter(file -> withOdoo.get())
                .map(file ->
                        new RotateRequest.Odoo(Optional.empty(), file.toAbsolutePath(), filled(restart), filled(url)));
        return new RotateRequest(profile, Optional.of(password()), odoo, offered.get() && !withOdoo.get());
    }

    private static Optional<String> filled(StringProperty text) {
        return Optional.of(text.get().strip()).filter(stripped -> !stripped.isEmpty());
    }
}
