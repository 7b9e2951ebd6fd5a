package org.sauvrest.desktop.connection;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Form;
import org.sauvrest.desktop.desk.PastedSpaces;
import org.sauvrest.desktop.wizard.Page;
import org.sauvrest.desktop.work.Latest;

/// Asks for the account, and where its password comes from.
final class WhoPage implements Page {

    private final Desk desk;
    private final ConnectionDraft draft;
    private final Faults faults;
    private final Form content = new Form();
    private final Label source = Controls.quiet("");
    private final Latest looking;
    private final BooleanBinding ready;

    WhoPage(Desk desk, ConnectionDraft draft) {
        this.desk = desk;
        this.draft = draft;
        faults = new Faults(desk.words());
        looking = new Latest(desk.background());
        var user = Controls.bound(new TextField(), "user", draft.user);
        var password = Controls.bound(new PasswordField(), "password", draft.password);
        var credentials = new CredentialBox(desk, draft);
        credentials.acceptDrops(content);
        source.setId("password-source");
        source.managedProperty().bind(source.textProperty().isNotEmpty());
        content.field(desk.say("connection.window.user"), user, desk.say("connection.window.user-advice"), faults::user)
                .field(desk.say("connection.window.password"), password, desk.say("connection.window.password-advice"));
        content.getChildren().addAll(PastedSpaces.of(desk, draft.password), source, credentials);
        ready = Bindings.createBooleanBinding(
                () -> faults.user(draft.user.get()).isEmpty(), draft.user);
        draft.user.subscribe(this::lookForPassword);
        draft.credentials.subscribe(this::lookForPassword);
    }

    @Override
    public void entered(Course course) {
        lookForPassword();
    }

    private void lookForPassword() {
        looking.stop();
        source.setText("");
        boolean asked = faults.hosts(draft.hosts.get()).isEmpty()
                && faults.port(draft.port.get()).isEmpty()
                && faults.user(draft.user.get()).isEmpty();
        if (!asked || draft.credentials.get() != null) {
            return;
        }
        looking.ask(desk.core().connections().passwordSource(draft.toProfile()), outcome -> {
            if (outcome instanceof Outcome.Done<Optional<String>>(var found)) {
                source.setText(found.filter(place -> !place.isEmpty())
                        .map(place -> desk.say("connection.window.found", "place", place))
                        .orElseGet(() -> found.isPresent() ? "" : desk.say("connection.window.not-found")));
            }
        });
    }

    @Override
    public void forget() {
        draft.password.set("");
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
    public BooleanBinding ready() {
        return ready;
    }

    @Override
    public String missing() {
        return desk.say(draft.user.get().isBlank() ? "connection.window.no-user" : "window.to-correct");
    }
}
