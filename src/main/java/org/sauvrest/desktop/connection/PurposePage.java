package org.sauvrest.desktop.connection;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.settings.Role;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Form;
import org.sauvrest.desktop.wizard.Page;

/// Asks what the connection is for, and keeps it.
final class PurposePage implements Page {

    private final Desk desk;
    private final ConnectionDraft draft;
    private final Form content = new Form();
    private final Label saves = Controls.quiet("");
    private final Label fault = Controls.text("");

    PurposePage(Desk desk, ConnectionDraft draft) {
        this.desk = desk;
        this.draft = draft;
        content.getChildren().add(roles());
        var name = new TextField();
        name.setId("name");
        name.textProperty().bindBidirectional(draft.name);
        name.promptTextProperty().bind(draft.hosts);
        name.setDisable(!draft.isNew());
        var prefix = new TextField();
        prefix.setId("prefix");
        prefix.textProperty().bindBidirectional(draft.prefix);
        var owner = new TextField();
        owner.setId("owner");
        owner.textProperty().bindBidirectional(draft.owner);
        content.field(desk.say("connection.window.name"), name, "")
                .field(desk.say("connection.window.prefix"), prefix, desk.say("connection.window.prefix-advice"))
                .field(desk.say("connection.window.owner"), owner, desk.say("connection.window.owner-advice"));
        var folder = Controls.button(desk.say("connection.window.folder"), Feather.FOLDER, this::chooseFolder);
        var row = new HBox(folder, saves);
        row.getStyleClass().add("below");
        content.getChildren().addAll(row, fault);
        draft.saves.subscribe(this::showFolder);
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

    private void chooseFolder() {
        desk.system()
                .chooseFolder(desk.say("connection.window.folder"), Path.of(System.getProperty("user.home")))
                .ifPresent(draft.saves::set);
    }

    private void showFolder(@Nullable Path folder) {
        saves.setText(folder == null ? desk.say("connection.window.usual-folder") : folder.toString());
    }

    @Override
    public void pressed(Course course) {
        var profile = draft.toProfile();
        var typed = Optional.of(draft.password.get())
                .filter(text -> !text.isEmpty())
                .map(Password::new);
        var keeping = desk.core().connections().keep(profile, typed, draft.isNew());
        desk.background().start(keeping, outcome -> {
            switch (outcome) {
                case Outcome.Failed<?>(Problem problem) -> {
                    var explanation = desk.explain(problem);
                    fault.setText(explanation.what() + "\n" + explanation.todo());
                }
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
        return draft.prefix.isNotEmpty();
    }

    @Override
    public String missing() {
        return desk.say("connection.window.no-prefix");
    }
}
