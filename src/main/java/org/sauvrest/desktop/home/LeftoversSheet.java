package org.sauvrest.desktop.home;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.leftovers.Leftover;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;

/// All that interrupted work left behind, and the offer to remove what is certainly nobody's.
final class LeftoversSheet implements Sheet {

    private final Desk desk;
    private final Leftovers leftovers;
    private final VBox list = new VBox();
    private final Label result = Controls.text("");
    private final Button remove;
    private final VBox content;
    private final Subscription watching;

    LeftoversSheet(Desk desk, Leftovers leftovers) {
        this.desk = desk;
        this.leftovers = leftovers;
        list.getStyleClass().add("findings");
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-content");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        remove = Controls.button(desk.say("home.leftovers.remove"), Feather.TRASH_2, this::remove);
        remove.setId("remove-leftovers");
        remove.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> leftovers.removable().isEmpty(), leftovers.found())
                        .or(leftovers.removing()));
        result.setId("removed");
        HBox.setHgrow(result, Priority.ALWAYS);
        var below = new HBox(remove, result);
        below.getStyleClass().add("below");
        content = new VBox(
                Controls.title(desk.say("home.leftovers.title")),
                Controls.quiet(desk.say("home.leftovers.purpose")),
                scroll,
                below);
        content.getStyleClass().add("sheet-content");
        watching = leftovers.found().subscribe(found -> show(found.orElse(List.of())));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void stop() {
        watching.unsubscribe();
    }

    private void show(List<Leftover> found) {
        if (found.isEmpty()) {
            list.getChildren().setAll(Controls.text(desk.say("doctor.nothing")));
        } else {
            list.getChildren().setAll(found.stream().map(this::row).toList());
        }
    }

    private Node row(Leftover leftover) {
        boolean removable = leftover.isRemovable();
        var what = Controls.text(desk.words().say(leftover.key(), (Record) leftover));
        var state = Controls.quiet(desk.say(removable ? "home.leftovers.certain" : "home.leftovers.doubt"));
        var texts = new VBox(what, state);
        HBox.setHgrow(texts, Priority.ALWAYS);
        var row = new HBox(
                removable
                        ? Controls.icon(Feather.TRASH_2, Styles.WARNING)
                        : Controls.icon(Feather.HELP_CIRCLE, Styles.TEXT_MUTED),
                texts);
        row.getStyleClass().add("finding");
        return row;
    }

    private void remove() {
        result.setText("");
        leftovers.remove(outcome -> result.setText(
                switch (outcome) {
                    case Outcome.Done<List<Leftover>>(var removed) ->
                        desk.say("home.leftovers.removed", "count", (long) removed.size());
                    case Outcome.Failed<List<Leftover>>(var problem) ->
                        desk.explain(problem).what() + " "
                                + desk.explain(problem).todo();
                    case Outcome.Stopped<List<Leftover>> stopped -> desk.say("window.stopped");
                }));
    }
}
