package org.sauvrest.desktop.rollout;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Form;
import org.sauvrest.desktop.desk.KeyFile;
import org.sauvrest.desktop.wizard.Page;

/// Asks how the computers are logged in to; for most parks the account is all there is to say.
final class AccessPage implements Page {

    private static final int MOST_AT_ONCE = 64;

    private final Desk desk;
    private final RolloutDraft draft;
    private final Form content = new Form();

    AccessPage(Desk desk, RolloutDraft draft) {
        this.desk = desk;
        this.draft = draft;
        content.field(
                        desk.say("rollout.window.user"),
                        Controls.bound(new TextField(), "ssh-user", draft.user),
                        desk.say("rollout.window.user-advice"))
                .field(
                        desk.say("rollout.window.password"),
                        Controls.bound(new PasswordField(), "ssh-password", draft.password),
                        desk.say("rollout.window.password-advice"));
        content.getChildren().add(KeyFile.row(desk, draft.key));
        content.field(
                desk.say("rollout.window.passphrase"),
                Controls.bound(new PasswordField(), "passphrase", draft.passphrase),
                desk.say("rollout.window.passphrase-advice"));
        content.getChildren().add(profiles());
        var parallel = new Spinner<Integer>(1, MOST_AT_ONCE, draft.parallel.get());
        parallel.setId("parallel");
        parallel.valueProperty().subscribe(draft.parallel::set);
        content.field(desk.say("rollout.window.parallel"), parallel, "");
    }

    private Node profiles() {
        var profiles = Controls.literal(new CheckBox(desk.say("rollout.window.profiles")));
        profiles.setId("profiles");
        profiles.setWrapText(true);
        profiles.selectedProperty().bindBidirectional(draft.profiles);
        return profiles;
    }

    @Override
    public Texts texts() {
        return new Texts(
                desk.say("rollout.window.step.access"),
                desk.say("rollout.window.access"),
                desk.say("rollout.window.access-purpose"),
                desk.say(
                        draft.begun().isPresent() ? "rollout.window.try-again" : "rollout.window.deploy",
                        "count",
                        draft.count()));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public ObservableBooleanValue ready() {
        return Bindings.createBooleanBinding(
                () -> !draft.user.get().isBlank() || draft.hasUsers(), draft.user, draft.computers);
    }

    @Override
    public String missing() {
        return desk.say("rollout.window.no-user");
    }
}
