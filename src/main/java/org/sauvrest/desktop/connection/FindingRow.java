package org.sauvrest.desktop.connection;

import atlantafx.base.theme.Styles;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.connection.Finding;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.RawText;

/// One check as it is shown: whether it went well, else what happened and what can be done.
final class FindingRow extends HBox {

    FindingRow(Desk desk, Finding finding, Remedies remedies) {
        var icon = finding.isGood()
                ? Controls.icon(Feather.CHECK_CIRCLE, Styles.SUCCESS)
                : Controls.icon(Feather.X_CIRCLE, Styles.DANGER);
        var fact = finding.told(desk.words());
        var texts =
                new VBox(Controls.text(desk.words().say(finding.check()) + (fact.isEmpty() ? "" : "  (" + fact + ")")));
        texts.getStyleClass().add("field");
        finding.problem().ifPresent(problem -> explain(desk, problem, texts, remedies));
        HBox.setHgrow(texts, Priority.ALWAYS);
        getStyleClass().add("finding");
        getChildren().addAll(icon, texts);
    }

    private static void explain(Desk desk, Problem problem, VBox texts, Remedies remedies) {
        var explanation = desk.explain(problem);
        var what = Controls.text(explanation.headline());
        what.getStyleClass().add(Styles.TEXT_BOLD);
        texts.getChildren().addAll(what, Controls.text(remedies.advice(problem, explanation)));
        remedies.of(problem).ifPresent(texts.getChildren()::add);
        explanation.said().map(said -> RawText.pane(desk, said)).ifPresent(texts.getChildren()::add);
    }
}
