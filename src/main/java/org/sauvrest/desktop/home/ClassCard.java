package org.sauvrest.desktop.home;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Hint;

/// A class: how many contexts it has, and whether they are saved.
final class ClassCard extends ToggleButton {

    private final Desk desk;
    private final String name;
    private final Label contexts = new Label();
    private final Label saves = new Label();
    private String whole = "";

    ClassCard(Desk desk, String name) {
        this.desk = desk;
        this.name = name;
        var title = new Label(name);
        title.getStyleClass().add(Styles.TEXT_BOLD);
        Hint.ofText(title);
        setGraphic(new VBox(title, contexts, saves));
        Hint.of(this, () -> whole);
        getStyleClass().add("class-card");
    }

    void show(Tally tally) {
        contexts.setText(desk.words().say("home.class.contexts", tally));
        saves.setText(desk.words().say("home.class.saves", tally));
        saves.setGraphic(
                tally.never() > 0
                        ? Controls.icon(Feather.ALERT_TRIANGLE, Styles.WARNING)
                        : tally.isAllRecent()
                                ? Controls.icon(Feather.CHECK_CIRCLE, Styles.SUCCESS)
                                : Controls.icon(Feather.CLOCK, Styles.TEXT_MUTED));
        whole = desk.words().say("home.class.whole", tally);
        setAccessibleText(name + ". " + whole);
    }
}
