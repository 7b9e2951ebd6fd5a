package org.sauvrest.desktop.home;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.leftovers.Leftover;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;

/// Whether interrupted work has left something behind.
final class LeftoversCard {

    private final Desk desk;
    private final Label removable = Controls.text("");
    private final Label doubtful = Controls.quiet("");
    private final Button open;
    private final VBox view;

    LeftoversCard(Desk desk, Leftovers leftovers, Cards.Frame frame) {
        this.desk = desk;
        removable.setId("leftovers");
        open = Controls.button(
                desk.say("home.leftovers.look"), Feather.SEARCH, () -> frame.open(new LeftoversSheet(desk, leftovers)));
        open.setId("look-leftovers");
        doubtful.managedProperty().bind(doubtful.textProperty().isNotEmpty());
        view = new VBox(Controls.heading(desk.say("home.leftovers.title")), removable, doubtful, open);
        view.getStyleClass().add("card");
        leftovers
                .found()
                .subscribe(
                        found -> found.ifPresentOrElse(this::show, () -> removable.setText(desk.say("home.looking"))));
        open.setVisible(false);
    }

    Node view() {
        return view;
    }

    private void show(List<Leftover> found) {
        long count = found.stream().filter(Leftover::isRemovable).count();
        long doubt = found.size() - count;
        removable.setText(
                found.isEmpty() ? desk.say("doctor.nothing") : desk.say("home.leftovers.removable", "count", count));
        removable.setGraphic(
                count > 0
                        ? Controls.icon(Feather.ALERT_TRIANGLE, Styles.WARNING)
                        : Controls.icon(Feather.CHECK_CIRCLE, Styles.SUCCESS));
        doubtful.setText(doubt == 0 ? "" : desk.say("home.leftovers.doubtful", "count", doubt));
        open.setVisible(!found.isEmpty());
    }
}
