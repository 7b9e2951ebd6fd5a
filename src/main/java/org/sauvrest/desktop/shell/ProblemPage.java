package org.sauvrest.desktop.shell;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.RawText;

/// What is shown where there is no home page to show: settings that cannot be used, for instance.
final class ProblemPage {

    private final VBox view;

    ProblemPage(Desk desk, Problem problem, Runnable again) {
        var explanation = desk.explain(problem);
        var what = Controls.text(explanation.headline());
        what.getStyleClass().add(Styles.TITLE_4);
        var retry = Controls.button(desk.say("window.again"), Feather.ROTATE_CW, again);
        retry.setId("again");
        retry.setDefaultButton(true);
        desk.background().hand(retry::requestFocus);
        view = new VBox(what, Controls.text(explanation.todo()), retry);
        explanation.said().map(said -> RawText.pane(desk, said)).ifPresent(view.getChildren()::add);
        view.getStyleClass().add("home");
    }

    Node view() {
        return view;
    }
}
