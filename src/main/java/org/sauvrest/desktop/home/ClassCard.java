package org.sauvrest.desktop.home;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Hint;

/// A class: how many contexts it has, and how many of them are saved. Its hint says all that is known of it.
final class ClassCard extends ToggleButton {

    private final Desk desk;
    private final String name;
    private final Label title;
    private final Label saves = new Label();
    private String whole = "";

    ClassCard(Desk desk, String name) {
        this.desk = desk;
        this.name = name;
        title = new Label(name);
        title.getStyleClass().add(Styles.TEXT_BOLD);
        Hint.ofText(title);
        saves.setWrapText(true);
        var told = new VBox(title, saves);
        told.getStyleClass().add("told");
        setGraphic(told);
        Hint.of(this, () -> whole);
        getStyleClass().add("class-card");
    }

    void show(Tally tally) {
        saves.setText(desk.words().say(tally.never() > 0 ? "home.class.some-never" : "home.class.saved", tally));
        title.setGraphic(
                tally.never() > 0
                        ? Controls.icon(Feather.ALERT_TRIANGLE, Styles.WARNING)
                        : tally.isAllRecent()
                                ? Controls.icon(Feather.CHECK_CIRCLE, Styles.SUCCESS)
                                : Controls.icon(Feather.CLOCK, Styles.TEXT_MUTED));
        whole = desk.words().say("home.class.whole", tally);
        setAccessibleText(name + ". " + whole);
    }
}
