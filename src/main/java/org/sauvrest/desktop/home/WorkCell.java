package org.sauvrest.desktop.home;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.home.ContextRow.Work;

/// The state of the work on a context: an icon and a word, or how far it is; a failed one leads to the reason.
final class WorkCell extends TableCell<ContextRow, Work> {

    private final Desk desk;
    private final ProgressBar bar = new ProgressBar();
    private final Hyperlink why = new Hyperlink();

    /// @param open what tells more of a context whose save has failed
    WorkCell(Desk desk, Consumer<ContextRow> open) {
        this.desk = desk;
        why.setText(desk.say("home.work.failed"));
        why.setGraphic(Controls.icon(Feather.ALERT_TRIANGLE, Styles.DANGER));
        why.getStyleClass().add("why");
        // By keyboard, Enter on the row does the same.
        why.setFocusTraversable(false);
        why.setOnAction(event -> open.accept(getTableRow().getItem()));
        bar.setPrefWidth(70);
    }

    @Override
    protected void updateItem(@Nullable Work work, boolean empty) {
        super.updateItem(work, empty);
        setTooltip(null);
        if (work == null || empty) {
            setText(null);
            setGraphic(null);
            return;
        }
        switch (work) {
            case Work.None none -> show("", null);
            case Work.Waiting waiting ->
                show(desk.say("home.work.waiting"), Controls.icon(Feather.CLOCK, Styles.TEXT_MUTED));
            case Work.Running(var step, var share) -> {
                var doing = desk.words().say(step);
                bar.setProgress(share);
                show(share < 0 ? doing : Math.round(100 * share) + " %", bar);
                setTooltip(new Tooltip(doing));
            }
            case Work.Blocked(var step, var told) -> {
                show(desk.words().say("home.work.blocked", told), Controls.icon(Feather.CLOCK, Styles.WARNING));
                setTooltip(new Tooltip(desk.words().say(told.key(), told)));
            }
            case Work.Saved saved ->
                show(desk.say("home.work.saved"), Controls.icon(Feather.CHECK_CIRCLE, Styles.SUCCESS));
            case Work.Stopped stopped ->
                show(desk.say("home.work.stopped"), Controls.icon(Feather.SLASH, Styles.WARNING));
            case Work.Failed(var problem) -> {
                var explanation = desk.explain(problem);
                show(null, why);
                why.setVisited(false);
                why.setAccessibleText(explanation.headline());
                setTooltip(new Tooltip(explanation.headline() + "\n" + explanation.todo()));
            }
        }
    }

    private void show(@Nullable String text, @Nullable Node graphic) {
        setText(text);
        setGraphic(graphic);
    }
}
