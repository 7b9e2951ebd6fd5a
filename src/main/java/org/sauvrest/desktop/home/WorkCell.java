package org.sauvrest.desktop.home;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Hint;
import org.sauvrest.desktop.home.ContextRow.Work;

/// The state of the work on a context: an icon and a word, or how far it is.
final class WorkCell extends TableCell<ContextRow, Work> {

    private final Desk desk;
    private final ProgressBar bar = new ProgressBar();

    WorkCell(Desk desk) {
        this.desk = desk;
        bar.setPrefWidth(70);
    }

    @Override
    protected void updateItem(@Nullable Work work, boolean empty) {
        super.updateItem(work, empty);
        if (work == null || empty) {
            show("", null, "");
            return;
        }
        switch (work) {
            case Work.None none -> show("", null, "");
            case Work.Waiting waiting ->
                show(desk.say("home.work.waiting"), Controls.icon(Feather.CLOCK, Styles.TEXT_MUTED), "");
            case Work.Running(var step, var share) -> {
                var doing = desk.words().say(step);
                bar.setProgress(share);
                show(share < 0 ? doing : Math.round(100 * share) + " %", bar, doing);
            }
            case Work.Saved saved ->
                show(desk.say("home.work.saved"), Controls.icon(Feather.CHECK_CIRCLE, Styles.SUCCESS), "");
            case Work.Stopped stopped ->
                show(desk.say("home.work.stopped"), Controls.icon(Feather.SLASH, Styles.WARNING), "");
            case Work.Failed(var problem) -> {
                var explanation = desk.explain(problem);
                show(
                        explanation.what(),
                        Controls.icon(Feather.ALERT_TRIANGLE, Styles.DANGER),
                        explanation.what() + "\n" + explanation.todo());
            }
        }
    }

    private void show(String text, @Nullable Node graphic, String hint) {
        setText(text);
        setGraphic(graphic);
        Hint.say(this, hint);
    }
}
