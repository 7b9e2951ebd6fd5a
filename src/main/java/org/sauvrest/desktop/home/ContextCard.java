package org.sauvrest.desktop.home;

import atlantafx.base.theme.Styles;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.contexts.ContextSummary;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.restore.RestoreWizard;
import org.sauvrest.desktop.restore.UndoWizard;
import org.sauvrest.desktop.save.SaveWizard;

/// One context: what it is, when it was last saved, and what can be done with it.
final class ContextCard {

    private final Desk desk;
    private final Label name = Controls.title("");
    private final Label facts = Controls.quiet("");
    private final Label state = Controls.text("");
    private final Button save;
    private final Button restore;
    private final Button undo;
    private final HBox heading = new HBox(name, Controls.gap());
    private final FlowPane buttons;
    private final VBox view;
    private Optional<String> context = Optional.empty();

    /// Since when its previous state is put away.
    private Optional<Instant> previous = Optional.empty();

    ContextCard(Desk desk, ServerProfile profile) {
        this.desk = desk;
        save = button(
                "save",
                "home.save",
                Feather.SAVE,
                () -> withContext(own -> desk.navigation().open(SaveWizard.of(desk, profile, own))));
        save.getStyleClass().add(Styles.ACCENT);
        restore = button(
                "restore",
                "home.restore",
                Feather.ROTATE_CCW,
                () -> desk.navigation().open(RestoreWizard.choosing(desk, profile, context)));
        undo = button(
                "undo",
                "home.undo",
                Feather.CORNER_UP_LEFT,
                () -> withContext(own -> previous.ifPresent(
                        since -> desk.navigation().open(UndoWizard.since(since, desk, profile, own)))));
        buttons = new FlowPane(save, restore, undo);
        buttons.getStyleClass().add("actions");
        view = new VBox(heading, facts, state, buttons);
        view.getStyleClass().add("card");
    }

    Node view() {
        return view;
    }

    /// Puts something at the end of the line of the name.
    void addBesideName(Node node) {
        heading.getChildren().add(node);
    }

    /// Puts something below the name.
    void addBelowName(Node node) {
        view.getChildren().add(view.getChildren().indexOf(heading) + 1, node);
    }

    /// Puts further buttons beside the others; where one is shown, no place is kept for the last one.
    void addActions(Button... further) {
        for (var button : further) {
            button.getStyleClass().add(Styles.LARGE);
            buttons.getChildren().add(buttons.getChildren().indexOf(undo), button);
        }
        undo.managedProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> undo.isVisible() || Stream.of(further).noneMatch(Node::isVisible),
                        Stream.concat(Stream.of(undo), Stream.of(further))
                                .map(Node::visibleProperty)
                                .toArray(Observable[]::new)));
    }

    /// Says of the context that is shown what else there is to say of it.
    void explain(String newFacts, String newState) {
        tell(name.getText(), newFacts, newState);
    }

    /// @param shown the context; absent where it is not known which
    /// @param mayLeave whether pages may be opened now
    void show(ServerState now, Optional<String> shown, boolean mayLeave) {
        context = shown;
        switch (now) {
            case ServerState.Looking looking -> {
                tell(desk.say("home.looking"), "", "");
                enable(false, false);
            }
            case ServerState.There there -> showThere(there, mayLeave);
            case ServerState.Gone gone -> {
                var title = context.orElseGet(() -> desk.say(gone.isOfTheLogin() ? "home.refused" : "home.gone"));
                tell(title, desk.explain(gone.problem()).headline(), gone.todo(desk));
                enable(false, false);
            }
        }
    }

    private void showThere(ServerState.There there, boolean mayLeave) {
        var found = there.look().contexts().stream()
                .filter(summary -> context.filter(summary.name()::equals).isPresent())
                .findFirst();
        found.ifPresentOrElse(this::tell, () -> tellNone(there));
        enable(mayLeave && found.isPresent(), mayLeave);
        previous = context.map(there.look().previous()::get);
        undo.setVisible(mayLeave && previous.isPresent());
    }

    private void tell(ContextSummary found) {
        tell(
                found.name(),
                Descriptions.of(found, desk.words()),
                Descriptions.lastSave(found, desk.words(), ZonedDateTime.now(ZoneId.systemDefault())));
    }

    private void tellNone(ServerState.There there) {
        if (context.isPresent()) {
            tell(context.get(), desk.say("home.context-gone"), "");
        } else {
            tell(desk.say(there.look().names().isEmpty() ? "home.no-context" : "home.which"), "", "");
        }
    }

    private void tell(String newName, String newFacts, String newState) {
        name.setText(newName);
        facts.setText(newFacts);
        state.setText(newState);
    }

    private void enable(boolean maySave, boolean mayRestore) {
        save.setDisable(!maySave);
        restore.setDisable(!mayRestore);
        undo.setVisible(maySave && undo.isVisible());
    }

    /// Gives the keyboard to what most people come for.
    void focus() {
        (save.isDisabled() ? restore : save).requestFocus();
    }

    private void withContext(Consumer<String> work) {
        context.ifPresent(work);
    }

    private Button button(String id, String key, Feather icon, Runnable action) {
        var button = Controls.button(desk.say(key), icon, action);
        button.setId(id);
        button.getStyleClass().add(Styles.LARGE);
        return button;
    }
}
