package org.sauvrest.desktop.wizard;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.operation.ProgressEvent;
import org.sauvrest.core.operation.TimeLeft;
import org.sauvrest.core.words.Words;
import org.sauvrest.desktop.desk.Controls;

/// How far work is: a bar, what is being done, and the time left as soon as there is something to judge it by.
public final class ProgressPane {

    private final Words words;
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Label step = Controls.text("");
    private final Label share = new Label();
    private final Label detail = Controls.quiet("");
    private final Label waiting = Controls.text("");
    private final VBox view;
    private TimeLeft time = TimeLeft.from(0);

    public ProgressPane(Words words) {
        this.words = words;
        bar.setMaxWidth(Double.MAX_VALUE);
        step.setId("progress-step");
        detail.setWrapText(false);
        Controls.show(detail, false);
        var line = new HBox(step, Controls.gap(), share);
        waiting.setId("progress-waiting");
        waiting.setGraphic(Controls.icon(Feather.CLOCK, Styles.WARNING));
        Controls.show(waiting, false);
        view = new VBox(line, bar, detail, waiting);
        view.getStyleClass().add("progress");
        view.setMinHeight(Region.USE_PREF_SIZE);
    }

    public Node view() {
        return view;
    }

    public void show(ProgressEvent event) {
        switch (event) {
            case ProgressEvent.Begun(var next, var total) -> {
                time = TimeLeft.from(total);
                step.setText(words.say(next));
                bar.setProgress(total > 0 ? 0 : ProgressBar.INDETERMINATE_PROGRESS);
                share.setText("");
                detail.setText("");
                Controls.show(waiting, false);
            }
            case ProgressEvent.Position(var done, var what) -> {
                if (time.isKnown()) {
                    bar.setProgress(time.share(done));
                    share.setText(percent(done)
                            + time.left(done)
                                    .map(left -> "  " + words.say("cli.left", "time", left))
                                    .orElse(""));
                }
                detail.setText(what);
                // From now on it keeps its place, so that nothing jumps.
                Controls.show(detail, detail.isVisible() || !what.isEmpty());
            }
            case ProgressEvent.Waiting told -> {
                waiting.setText(words.say(told.key(), told));
                Controls.show(waiting, true);
            }
            case ProgressEvent.WaitingOver over -> Controls.show(waiting, false);
            case ProgressEvent.ToolLine line -> {}
        }
    }

    void stopping(String text) {
        Controls.show(waiting, false);
        step.setText(text);
        bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        share.setText("");
    }

    private String percent(long done) {
        return Math.round(100 * time.share(done)) + " %";
    }
}
