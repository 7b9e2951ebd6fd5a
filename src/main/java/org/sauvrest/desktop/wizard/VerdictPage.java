package org.sauvrest.desktop.wizard;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.RawText;

/// The last page of every wizard: the verdict, in one sentence, and what one would want next.
public final class VerdictPage implements Page {

    private final Desk desk;
    private final Optional<Node> more;
    private final VBox content = new VBox();
    private @Nullable Verdict verdict;

    public VerdictPage(Desk desk) {
        this(desk, Optional.empty());
    }

    /// @param more shown below every verdict
    public VerdictPage(Desk desk, Node more) {
        this(desk, Optional.of(more));
    }

    private VerdictPage(Desk desk, Optional<Node> more) {
        this.desk = desk;
        this.more = more;
        more.ifPresent(node -> VBox.setVgrow(node, Priority.ALWAYS));
        content.getStyleClass().add("verdict");
    }

    public void put(Verdict reached) {
        verdict = reached;
        var icon = new FontIcon(mark());
        icon.getStyleClass().addAll("verdict-icon", style(reached.kind()));
        var headline = Controls.text(reached.headline());
        headline.getStyleClass().add(Styles.TITLE_4);
        headline.setId("verdict");
        HBox.setHgrow(headline, Priority.ALWAYS);
        var first = new HBox(icon, headline);
        first.getStyleClass().add("verdict-headline");
        var parts = new ArrayList<Node>(List.of(first));
        reached.facts().stream().map(Controls::text).forEach(parts::add);
        if (!reached.actions().isEmpty()) {
            parts.add(actions(reached.actions()));
        }
        reached.raw().map(text -> RawText.pane(desk, text)).ifPresent(parts::add);
        more.ifPresent(parts::add);
        content.getChildren().setAll(parts);
    }

    private static Node actions(List<Verdict.Action> actions) {
        var row = new FlowPane();
        row.getStyleClass().add("actions");
        for (var action : actions) {
            var button = Controls.button(action.name(), action.icon(), action.work());
            button.setId(action.id());
            row.getChildren().add(button);
        }
        return row;
    }

    private static String style(Verdict.Kind kind) {
        return switch (kind) {
            case GOOD -> Styles.SUCCESS;
            case PARTLY, STOPPED -> Styles.WARNING;
            case BAD -> Styles.DANGER;
        };
    }

    @Override
    public Texts texts() {
        return new Texts(desk.say("window.step.verdict"), title(), "", desk.say("window.to-home"));
    }

    private String title() {
        if (verdict == null) {
            return "";
        }
        return switch (verdict.kind()) {
            case GOOD -> desk.say("window.verdict.good");
            case PARTLY -> desk.say("window.verdict.partly");
            case STOPPED -> desk.say("window.verdict.stopped");
            case BAD -> desk.say("window.verdict.bad");
        };
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Ikon mark() {
        if (verdict == null) {
            return Page.super.mark();
        }
        return switch (verdict.kind()) {
            case GOOD -> Feather.CHECK_CIRCLE;
            case PARTLY -> Feather.ALERT_CIRCLE;
            case STOPPED -> Feather.SLASH;
            case BAD -> Feather.ALERT_TRIANGLE;
        };
    }

    @Override
    public boolean mayGoBack() {
        return false;
    }

    @Override
    public void pressed(Course course) {
        course.leave();
    }
}
