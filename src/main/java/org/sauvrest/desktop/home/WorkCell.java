package org.sauvrest.desktop.home;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Hint;
import org.sauvrest.desktop.home.ContextRow.Work;

/// The state of the work on a context: an icon and a word, or how far it is; a failed one leads to the reason.
final class WorkCell extends TableCell<ContextRow, Work> {

    private final Desk desk;
    private final Consumer<ContextRow> open;

    /// Made for a row whose work runs: there are few of these.
    private @Nullable ProgressBar bar;

    private String hint = "";

    /// @param open what tells more of a context whose save has failed
    WorkCell(Desk desk, Consumer<ContextRow> open) {
        this.desk = desk;
        this.open = open;
        Hint.of(this, () -> hint);
    }

    @Override
    protected void updateItem(@Nullable Work work, boolean empty) {
        super.updateItem(work, empty);
        hint = "";
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
                hint = doing;
                if (share < 0) {
                    // A bar that knows no end would leave the words too little room.
                    show(doing, Controls.icon(Feather.REFRESH_CW, Styles.ACCENT));
                } else {
                    show(Math.round(100 * share) + " %", bar(share));
                }
            }
            case Work.Blocked(var step, var told) -> {
                hint = desk.words().say(told.key(), told);
                show(desk.words().say("home.work.blocked", told), Controls.icon(Feather.CLOCK, Styles.WARNING));
            }
            case Work.Saved saved ->
                show(desk.say("home.work.saved"), Controls.icon(Feather.CHECK_CIRCLE, Styles.SUCCESS));
            case Work.Stopped stopped ->
                show(desk.say("home.work.stopped"), Controls.icon(Feather.SLASH, Styles.WARNING));
            case Work.Failed(var problem) -> {
                var explanation = desk.explain(problem);
                hint = explanation.headline() + "\n" + explanation.todo();
                show(null, why(explanation.headline()));
            }
        }
    }

    private ProgressBar bar(double share) {
        if (bar == null) {
            bar = new ProgressBar();
            bar.setPrefWidth(70);
        }
        bar.setProgress(share);
        return bar;
    }

    private Hyperlink why(String headline) {
        var why = new Hyperlink(desk.say("home.work.failed"), Controls.icon(Feather.ALERT_TRIANGLE, Styles.DANGER));
        why.getStyleClass().add("why");
        why.setAccessibleText(headline);
        // By keyboard, Enter on the row does the same.
        why.setFocusTraversable(false);
        why.setOnAction(event -> open.accept(getTableRow().getItem()));
        return why;
    }

    private void show(@Nullable String text, @Nullable Node graphic) {
        setText(text);
        setGraphic(graphic);
    }
}
