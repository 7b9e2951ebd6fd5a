package org.sauvrest.desktop.home;

import atlantafx.base.theme.Styles;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.contexts.ContextSummary;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Hint;

/// How many contexts were saved how long ago; a click shows these in the table, another one all again.
final class AgesCard {

    private final Desk desk;
    private final Cards.Frame frame;
    private final ToggleGroup choice = new ToggleGroup();
    private final Map<SaveAge, ToggleButton> buttons = new EnumMap<>(SaveAge.class);
    private final Label oldest = Controls.quiet("");
    private final VBox view;

    AgesCard(Desk desk, Cards.Frame frame) {
        this.desk = desk;
        this.frame = frame;
        view = new VBox(Controls.heading(desk.say("home.ages.title")));
        for (var age : SaveAge.values()) {
            view.getChildren().add(button(age));
        }
        view.getChildren().add(oldest);
        view.getStyleClass().add("card");
        buttons.values().stream()
                .filter(button -> button.getId().equals(frame.memory().card.get()))
                .forEach(choice::selectToggle);
        choice.selectedToggleProperty().subscribe(this::chosen);
    }

    Node view() {
        return view;
    }

    void show(List<ContextSummary> contexts) {
        var tally = Tally.of(contexts, Instant.now());
        buttons.forEach((age, button) -> {
            button.setVisible(true);
            button.setText(desk.words().say(key(age), tally));
            button.setDisable(tally.of(age) == 0 && !button.isSelected());
        });
        oldest.setText(tally.oldest()
                .map(when -> desk.say("home.ages.oldest", "oldest", when))
                .orElse(""));
    }

    private ToggleButton button(SaveAge age) {
        var button = Controls.literal(new ToggleButton("", Controls.icon(icon(age), style(age))));
        button.setId("age-" + age);
        // Nothing is known yet, perhaps for long.
        button.setVisible(false);
        button.setUserData(age);
        button.setToggleGroup(choice);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.getStyleClass().add("age");
        Hint.of(button, desk.say("home.ages.hint"));
        buttons.put(age, button);
        return button;
    }

    private void chosen(@Nullable Toggle toggle) {
        if (!(toggle instanceof ToggleButton button)) {
            frame.memory().card.set("");
            frame.filter(context -> true);
        } else {
            frame.memory().card.set(button.getId());
            frame.filter(context -> SaveAge.of(context, Instant.now()) == button.getUserData());
        }
    }

    private static String key(SaveAge age) {
        return switch (age) {
            case RECENT -> "home.ages.recent";
            case OLDER -> "home.ages.older";
            case NEVER -> "home.ages.never";
        };
    }

    private static Feather icon(SaveAge age) {
        return switch (age) {
            case RECENT -> Feather.CHECK_CIRCLE;
            case OLDER -> Feather.CLOCK;
            case NEVER -> Feather.ALERT_TRIANGLE;
        };
    }

    private static String style(SaveAge age) {
        return switch (age) {
            case RECENT -> Styles.SUCCESS;
            case OLDER -> Styles.TEXT_MUTED;
            case NEVER -> Styles.WARNING;
        };
    }
}
