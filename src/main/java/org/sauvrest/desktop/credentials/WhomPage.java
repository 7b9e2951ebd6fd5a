package org.sauvrest.desktop.credentials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.contexts.Codification;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.passwords.CredentialFile;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.FaultLine;
import org.sauvrest.desktop.desk.Form;
import org.sauvrest.desktop.wizard.Page;

/// Asks for whom the files are: one person or computer, or a class.
final class WhomPage implements Page {

    /// Stands for no context in particular.
    private static final String NONE = "";

    private final Desk desk;
    private final ServerProfile profile;
    private final RadioButton one;
    private final RadioButton many;
    private final ComboBox<String> contexts = new ComboBox<>();
    private final ComboBox<String> classes = new ComboBox<>();
    private final FaultLine fault = new FaultLine(contexts);
    private final VBox content = new VBox();
    private final ObservableBooleanValue ready;

    WhomPage(Desk desk, ServerProfile profile) {
        this.desk = desk;
        this.profile = profile;
        var group = new ToggleGroup();
        one = Controls.choice("for-one", desk.say("handout.window.one"), group);
        many = Controls.choice("for-class", desk.say("handout.window.class"), group);
        one.setSelected(true);
        contexts.setId("for-context");
        contexts.getItems().setAll(NONE);
        contexts.setValue(NONE);
        contexts.setConverter(named());
        classes.setId("class");
        classes.setPromptText(desk.say("handout.window.choose-class"));
        many.setDisable(true);
        content.getStyleClass().add("form");
        content.getChildren()
                .setAll(
                        one,
                        shownWith(one, contexts, "handout.window.context", "handout.window.context-advice"),
                        many,
                        shownWith(many, classes, "handout.window.class-name", "handout.window.class-advice"),
                        fault);
        ready = Bindings.createBooleanBinding(this::isReady, many.selectedProperty(), classes.valueProperty());
        look();
    }

    private Node shownWith(RadioButton choice, ComboBox<String> box, String name, String advice) {
        box.setPrefWidth(320);
        return Controls.shownWith(choice, new Form().field(desk.say(name), box, desk.say(advice)));
    }

    private StringConverter<String> named() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable String context) {
                return context == null || context.equals(NONE) ? desk.say("handout.window.no-context") : context;
            }

            @Override
            public String fromString(@Nullable String written) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }

    private void look() {
        desk.background().start(desk.core().contexts().names(profile), outcome -> {
            switch (outcome) {
                case Outcome.Done<List<String>>(var names) -> offer(names);
                case Outcome.Failed<List<String>>(var problem) -> fault.tell(desk.explain(problem));
                case Outcome.Stopped<List<String>> stopped -> {}
            }
        });
    }

    private void offer(List<String> names) {
        var all = new ArrayList<>(List.of(NONE));
        all.addAll(names);
        contexts.getItems().setAll(all);
        contexts.setValue(NONE);
        classes.getItems().setAll(new Codification(profile.prefix()).classesOf(names));
        many.setDisable(classes.getItems().isEmpty());
    }

    private boolean isReady() {
        return one.isSelected() || classes.getValue() != null;
    }

    /// The class for whose contexts files are written, where it is for one.
    Optional<String> ofClass() {
        return Optional.ofNullable(classes.getValue()).filter(name -> many.isSelected());
    }

    Optional<String> context() {
        return Optional.of(contexts.getValue()).filter(name -> !name.equals(NONE));
    }

    String fileName() {
        return context().map(CredentialFile::nameFor).orElse(CredentialFile.USUAL_NAME);
    }

    @Override
    public Texts texts() {
        return new Texts(
                desk.say("handout.window.step.whom"),
                desk.say("handout.window.whom"),
                desk.say("handout.window.whom-purpose", "user", profile.user()),
                desk.say("window.next"));
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
        return desk.say("handout.window.no-class");
    }
}
