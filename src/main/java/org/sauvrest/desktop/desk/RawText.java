package org.sauvrest.desktop.desk;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.problem.Problem;

/// What the server or a tool said itself, one click away: to be read by those who can, and to be copied for them.
public final class RawText {

    private RawText() {}

    /// What the server or a tool said, and all facts for whoever looks after the program.
    public static String of(Desk desk, Problem problem) {
        return desk.explain(problem)
                .said()
                .map(said -> said + System.lineSeparator() + problem)
                .orElseGet(problem::toString);
    }

    public static Node pane(Desk desk, String text) {
        var area = new TextArea(text);
        area.setEditable(false);
        area.setAccessibleText(desk.say("window.raw"));
        area.setWrapText(true);
        area.setPrefRowCount(4);
        var copy = Controls.button(
                desk.say("window.copy-text"), Feather.COPY, () -> desk.system().copyText(text));
        var pane = new TitledPane(desk.say("window.raw"), new VBox(area, copy));
        pane.setExpanded(false);
        pane.setAnimated(false);
        return pane;
    }
}
