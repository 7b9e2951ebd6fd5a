package org.sauvrest.desktop.update;

import atlantafx.base.theme.Styles;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sauvrest.core.update.UpdatePlan.CodeChange;
import org.sauvrest.core.update.UpdateText;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;

/// What an update would change in a checkout; the commits and the modules for those who want to see them.
final class CodePane {

    private CodePane() {}

    static Node of(Desk desk, CodeChange change) {
        var sentence = Controls.text(UpdateText.code(change, desk.words()));
        sentence.setGraphic(
                change.rewritten()
                        ? Controls.icon(Feather.ALERT_TRIANGLE, Styles.WARNING)
                        : Controls.icon(Feather.GIT_COMMIT, Styles.TEXT_MUTED));
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var head = new HBox(sentence, Controls.gap());
        head.getStyleClass().add("below");
        var pane = new VBox(head);
        pane.getStyleClass().add("field");
        if (!change.localChanges().isEmpty()) {
            pane.getChildren().add(Controls.quiet(desk.say("update.code.local", "files", change.localChanges())));
        }
        if (change.changes()) {
            var more = more(desk, change);
            var toggle = Controls.literal(new ToggleButton(desk.say("update.window.commits")));
            toggle.setMinWidth(Region.USE_PREF_SIZE);
            toggle.getStyleClass().add("age");
            toggle.selectedProperty().subscribe(shown -> {
                Controls.show(more, shown);
                toggle.setGraphic(new FontIcon(shown ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
            });
            head.getChildren().add(toggle);
            pane.getChildren().add(more);
        }
        return pane;
    }

    private static Node more(Desk desk, CodeChange change) {
        var commits = change.newest().stream()
                .map(commit -> UpdateText.shortId(commit.id()) + "  "
                        + desk.words().write(commit.time()) + "  " + commit.subject())
                .collect(Collectors.joining("\n"));
        var content = new VBox(Controls.text(commits));
        content.getStyleClass().addAll("field", "indented");
        int further = change.commits() - change.newest().size();
        if (further > 0) {
            content.getChildren().add(Controls.quiet(desk.say("update.window.further-commits", "count", further)));
        }
        if (!change.modules().isEmpty()) {
            content.getChildren().add(Controls.quiet(desk.say("update.code.modules", "modules", change.modules())));
        }
        return content;
    }
}
