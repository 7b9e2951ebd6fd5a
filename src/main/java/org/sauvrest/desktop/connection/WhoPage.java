package org.sauvrest.desktop.connection;

import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Form;
import org.sauvrest.desktop.wizard.Page;

/// Asks for the account, and where its password comes from.
final class WhoPage implements Page {

    private final Desk desk;
    private final ConnectionDraft draft;
    private final Form content = new Form();
    private final Label source = Controls.quiet("");

    WhoPage(Desk desk, ConnectionDraft draft) {
        this.desk = desk;
        this.draft = draft;
        var user = new TextField();
        user.setId("user");
        user.textProperty().bindBidirectional(draft.user);
        var password = new PasswordField();
        password.setId("password");
        password.textProperty().bindBidirectional(draft.password);
        var file = Controls.button(desk.say("connection.window.credential-file"), Feather.KEY, this::chooseFile);
        file.setId("credential-file");
        content.field(desk.say("connection.window.user"), user, desk.say("connection.window.user-advice"))
                .field(desk.say("connection.window.password"), password, desk.say("connection.window.password-advice"));
        var row = new HBox(file, source);
        row.getStyleClass().add("below");
        content.getChildren().add(row);
        draft.user.subscribe(this::lookForPassword);
    }

    @Override
    public void entered(Course course) {
        lookForPassword();
    }

    private void lookForPassword() {
        if (draft.passwordFile.get() != null) {
            source.setText(desk.say("connection.window.from-file", "file", draft.passwordFile.get()));
            return;
        }
        if (draft.user.get().isBlank()
                || draft.addressFault().isPresent()
                || draft.hostList().isEmpty()) {
            source.setText("");
            return;
        }
        desk.background().start(desk.core().connections().passwordSource(draft.toProfile()), outcome -> {
            if (outcome instanceof Outcome.Done<Optional<String>>(var found)) {
                source.setText(found.map(place -> desk.say("connection.window.found", "place", place))
                        .orElseGet(() -> desk.say("connection.window.not-found")));
            }
        });
    }

    private void chooseFile() {
        desk.system()
                .chooseFile(
                        desk.say("connection.window.credential-file"),
                        java.nio.file.Path.of(System.getProperty("user.home")))
                .ifPresent(file -> {
                    draft.passwordFile.set(file);
                    lookForPassword();
                });
    }

    @Override
    public Texts texts() {
        return new Texts(
                desk.say("connection.window.step.who"),
                desk.say("connection.window.who"),
                desk.say("connection.window.who-purpose"),
                desk.say("window.next"));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public ObservableBooleanValue ready() {
        return draft.user.isNotEmpty();
    }

    @Override
    public String missing() {
        return desk.say("connection.window.no-user");
    }
}
