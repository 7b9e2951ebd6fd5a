package org.sauvrest.desktop.home;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.contexts.ContextSummary;
import org.sauvrest.core.save.SavedFile;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Flow;
import org.sauvrest.desktop.restore.RestoreWizard;
import org.sauvrest.desktop.restore.UndoWizard;
import org.sauvrest.desktop.save.SaveWizard;
import org.sauvrest.desktop.save.SavesList;

/// A student's home: the own context with its two buttons, and the saves below.
final class StudentHome implements Flow {

    private final Desk desk;
    private final ServerProfile profile;
    private final ServerWatch watch;
    private final Label name = Controls.title("");
    private final Label facts = Controls.quiet("");
    private final Label state = Controls.text("");
    private final Button save;
    private final Button restore;
    private final Button undo;
    private final ComboBox<String> choice = new ComboBox<>();
    private final Hyperlink other;
    private final SavesList saves;
    private final VBox view;
    private final Subscription watching;
    private Optional<String> context = Optional.empty();
    private boolean choosing;

    StudentHome(Desk desk, ServerProfile profile, ServerWatch watch) {
        this.desk = desk;
        this.profile = profile;
        this.watch = watch;
        save = Controls.button(
                desk.say("home.save"),
                Feather.SAVE,
                () -> context.ifPresent(own -> desk.navigation().open(SaveWizard.of(desk, profile, own))));
        save.setId("save");
        save.getStyleClass().addAll(Styles.ACCENT, Styles.LARGE);
        restore = Controls.button(
                desk.say("home.restore"),
                Feather.ROTATE_CCW,
                () -> desk.navigation().open(RestoreWizard.choosing(desk, profile, context)));
        restore.setId("restore");
        restore.getStyleClass().add(Styles.LARGE);
        undo = Controls.button(
                desk.say("home.undo"),
                Feather.CORNER_UP_LEFT,
                () -> context.ifPresent(own -> desk.navigation().open(UndoWizard.of(desk, profile, own))));
        undo.setId("undo");
        undo.getStyleClass().add(Styles.LARGE);
        choice.setPromptText(desk.say("home.choose"));
        choice.setAccessibleText(desk.say("home.choose"));
        choice.setId("own-context");
        choice.setOnAction(event -> remember(choice.getValue()));
        other = new Hyperlink(desk.say("home.other"));
        other.setId("other-context");
        other.setVisible(false);
        other.setOnAction(event -> {
            choosing = true;
            showChoice(true);
        });
        showChoice(false);
        saves = new SavesList(
                desk, chosen -> desk.navigation().open(RestoreWizard.of(desk, profile, context, chosen.file())));
        var buttons = new FlowPane(save, restore, undo);
        buttons.getStyleClass().add("actions");
        var heading = new HBox(name, Controls.gap(), other);
        var card = new VBox(heading, choice, facts, state, buttons);
        card.getStyleClass().add("card");
        view = new VBox(card, saves.view());
        view.getStyleClass().add("home");
        VBox.setVgrow(view, Priority.ALWAYS);
        watching = watch.state().subscribe(this::show);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void pressed(KeyEvent key) {
        // The buttons' own keys are enough here.
    }

    @Override
    public boolean isWorking() {
        return false;
    }

    @Override
    public void stop() {
        watching.unsubscribe();
    }

    private void showChoice(boolean shown) {
        choice.setVisible(shown);
        choice.setManaged(shown);
    }

    private void remember(String chosen) {
        choosing = false;
        if (chosen != null && !Optional.of(chosen).equals(context)) {
            context = Optional.of(chosen);
            desk.background()
                    .start(desk.core().preferences().choosing(profile.name(), chosen), outcome -> watch.start());
        }
    }

    private void show(ServerState now) {
        switch (now) {
            case ServerState.Looking looking -> {
                name.setText(desk.say("home.looking"));
                enable(false);
            }
            case ServerState.There there -> showThere(there);
            case ServerState.Gone(var problem, var found) -> {
                var explanation = desk.explain(problem);
                name.setText(context.orElseGet(() -> desk.say("home.gone")));
                facts.setText(explanation.what());
                state.setText(explanation.todo());
                enable(false);
                showSaves(found);
            }
        }
    }

    private void showThere(ServerState.There there) {
        context = there.own();
        if (!choice.getItems().equals(there.look().names())) {
            choice.getItems().setAll(there.look().names());
        }
        boolean mayChoose = there.look().names().size() > 1 && profile.context() == null;
        other.setVisible(mayChoose && context.isPresent());
        showChoice(mayChoose && (context.isEmpty() || choosing));
        var own = there.look().contexts().stream()
                .filter(summary -> context.filter(summary.name()::equals).isPresent())
                .findFirst();
        name.setText(own.map(ContextSummary::name)
                .orElseGet(() -> desk.say(there.look().names().isEmpty() ? "home.no-context" : "home.which")));
        facts.setText(own.map(summary -> Descriptions.of(summary, desk.words())).orElse(""));
        state.setText(
                own.map(summary -> Descriptions.lastSave(summary, desk.words())).orElse(""));
        enable(own.isPresent());
        restore.setDisable(false);
        undo.setVisible(context.map(there.look().previous()::containsKey).orElse(false));
        showSaves(there.saves());
    }

    private void enable(boolean enabled) {
        save.setDisable(!enabled);
        restore.setDisable(!enabled);
        undo.setVisible(enabled && undo.isVisible());
    }

    private void showSaves(List<SavedFile> found) {
        saves.show(
                found.stream()
                        .filter(file ->
                                context.map(file.manifest().context()::equals).orElse(true))
                        .toList(),
                desk.say("saves.window.none"),
                watch::start);
    }
}
