package org.sauvrest.desktop.connection;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.passwords.Passwords;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.settings.Role;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.FaultLine;
import org.sauvrest.desktop.desk.Form;
import org.sauvrest.desktop.wizard.Page;
import org.sauvrest.desktop.wizard.SavesFolder;
import org.sauvrest.desktop.work.Latest;

/// Asks what the connection is for, and keeps it.
final class PurposePage implements Page {

    private final Desk desk;
    private final ConnectionDraft draft;
    private final Form content = new Form();
    private final Label own = Controls.quiet("");
    private final Label deployed = Controls.quiet("");
    private final FaultLine fault = new FaultLine(content);
    private final FaultLine taken;
    private final SavesFolder folder;
    private final Faults faults;
    private final Latest looking;
    private final ObservableBooleanValue ready;
    private List<String> names = List.of();

    PurposePage(Desk desk, ConnectionDraft draft) {
        this.desk = desk;
        this.draft = draft;
        faults = new Faults(desk.words());
        looking = new Latest(desk.background());
        deployed.setText(desk.say("connection.window.deployed"));
        deployed.setId("deployed");
        Controls.show(deployed, false);
        content.getChildren().addAll(deployed, roles());
        var name = Controls.bound(new TextField(), "name", draft.name);
        // What it is called where nothing is typed.
        name.promptTextProperty()
                .bind(draft.hosts.map(typed -> String.join(
                        "", ConnectionDraft.hostList(typed).stream().limit(1).toList())));
        name.setDisable(!draft.isNew());
        taken = content.fallible(desk.say("connection.window.name"), name, name, "");
        taken.setId("name-fault");
        askForNames();
        folder = new SavesFolder(desk, draft.saves, draft.known());
        content.getChildren().addAll(own, folder.view(), fault);
        own.setId("own-context-found");
        ready = Bindings.createBooleanBinding(
                () -> fault().isEmpty() && folder.isGood().get(),
                draft.prefix,
                draft.owner,
                draft.name,
                taken.textProperty(),
                folder.isGood());
        draft.name.subscribe(this::showName);
        draft.prefix.subscribe(this::showOwn);
    }

    private void askForNames() {
        content.field(
                        desk.say("connection.window.prefix"),
                        Controls.bound(new TextField(), "prefix", draft.prefix),
                        desk.say("connection.window.prefix-advice"),
                        faults::prefix)
                .field(
                        desk.say("connection.window.owner"),
                        Controls.bound(new TextField(), "owner", draft.owner),
                        desk.say("connection.window.owner-advice"),
                        faults::owner);
    }

    private Node roles() {
        var group = new ToggleGroup();
        var row = new HBox();
        row.getStyleClass().add("roles");
        for (var role : Role.values()) {
            var button = new RadioButton(desk.words().say(role));
            button.setToggleGroup(group);
            button.setSelected(role == draft.role.get());
            button.setId("role-" + role);
            button.selectedProperty().subscribe(selected -> {
                if (selected) {
                    draft.role.set(role);
                }
            });
            row.getChildren().add(button);
        }
        return row;
    }

    @Override
    public void entered(Course course) {
        showOwn();
        folder.look();
        if (draft.isNew()) {
            looking.ask(desk.core().connections().names(), outcome -> {
                if (outcome instanceof Outcome.Done<List<String>>(var found)) {
                    names = found;
                    showName();
                }
            });
        } else {
            looking.ask(
                    desk.core().connections().isDeployed(draft.title()),
                    outcome -> Controls.show(
                            deployed, outcome instanceof Outcome.Done<Boolean>(var byOthers) && byOthers));
        }
    }

    private void showName() {
        boolean isTaken = names.contains(draft.title());
        taken.tell(isTaken ? desk.say("connection.window.name-taken", "name", draft.title()) : "");
    }

    private void showOwn() {
        own.setText(draft.context()
                .map(context -> desk.say("connection.window.own-context", "context", context))
                .orElse(""));
        Controls.show(own, !own.getText().isEmpty());
    }

    private Optional<String> fault() {
        return faults.prefix(draft.prefix.get())
                .or(() -> faults.owner(draft.owner.get()))
                .or(() -> Optional.of(taken.getText()).filter(text -> !text.isEmpty()));
    }

    @Override
    public void pressed(Course course) {
        var profile = draft.toProfile();
        var password = draft.given().map(Passwords.Found::password);
        var keeping = desk.core().connections().keep(profile, draft.entries(), password, draft.isNew());
        fault.clear();
        folder.confirm(course, () -> keep(course, keeping));
    }

    private void keep(Course course, Operation<ServerProfile> keeping) {
        course.start(keeping, outcome -> {
            switch (outcome) {
                case Outcome.Failed<?>(Problem problem) -> fault.tell(desk.explain(problem));
                default -> course.leave();
            }
        });
    }

    @Override
    public Texts texts() {
        return new Texts(
                desk.say("connection.window.step.purpose"),
                desk.say("connection.window.purpose"),
                desk.say("connection.window.purpose-purpose"),
                desk.say("connection.window.keep"));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public ObservableBooleanValue ready() {
        return ready;
    }

    @Override
    public String missing() {
        return desk.say(draft.prefix.get().isBlank() ? "connection.window.no-prefix" : "window.to-correct");
    }

    @Override
    public void stop() {
        looking.stop();
        folder.stop();
    }
}
