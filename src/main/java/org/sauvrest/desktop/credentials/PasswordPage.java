package org.sauvrest.desktop.credentials;

import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Form;
import org.sauvrest.desktop.desk.PastedSpaces;
import org.sauvrest.desktop.wizard.Page;

/// Asks for the password that the server takes already.
final class PasswordPage implements Page {

    private final Desk desk;
    private final ServerProfile profile;
    private final StringProperty password = new SimpleStringProperty("");
    private final Form content = new Form();

    PasswordPage(Desk desk, ServerProfile profile) {
        this.desk = desk;
        this.profile = profile;
        content.field(
                desk.say("connection.window.password"),
                Controls.bound(new PasswordField(), "password", password),
                desk.say("set.window.password-advice"));
        content.getChildren().add(PastedSpaces.of(desk, password));
    }

    Password typed() {
        return new Password(password.get());
    }

    @Override
    public void forget() {
        password.set("");
    }

    @Override
    public Texts texts() {
        return new Texts(
                desk.say("connection.window.password"),
                desk.say("set.window.title", "user", profile.user()),
                desk.words()
                        .say(
                                "set.window.purpose",
                                Map.of(
                                        "user", profile.user(),
                                        "host", profile.addresses().getFirst().host())),
                desk.say("set.window.set"));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public ObservableBooleanValue ready() {
        return password.isNotEmpty();
    }

    @Override
    public String missing() {
        return desk.say("set.window.no-password");
    }
}
