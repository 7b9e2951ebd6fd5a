package org.sauvrest.desktop.update;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.update.UpdatePlan;
import org.sauvrest.core.update.UpdatePlan.Database;
import org.sauvrest.core.update.UpdateText;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;

/// What an update would do: with the code, with each context, and what that takes.
final class PlanPane {

    private final Desk desk;
    private final Set<String> leftOut;
    private final Runnable chosen;
    private final Label versions = Controls.text("");
    private final VBox code = new VBox();
    private final Label nothing;
    private final Label count = Controls.text("");
    private final Label sessions = Controls.text("");
    private final Label size = Controls.quiet("");
    private final PlanTable table;
    private final VBox view;
    private List<Database> databases = List.of();
    private List<UpdatePlan.CodeChange> told = List.of();

    /// @param leftOut contexts that somebody has taken out
    /// @param chosen run whenever these are others
    PlanPane(Desk desk, Set<String> leftOut, Runnable chosen) {
        this.desk = desk;
        this.leftOut = leftOut;
        this.chosen = chosen;
        versions.setId("versions");
        nothing = Controls.text(desk.say("update.nothing"));
        nothing.setGraphic(Controls.icon(Feather.CHECK_CIRCLE, Styles.SUCCESS));
        nothing.setId("nothing");
        count.setId("plan-count");
        sessions.setId("plan-sessions");
        sessions.setGraphic(Controls.icon(Feather.USERS, Styles.WARNING));
        size.setId("plan-size");
        code.getStyleClass().add("field");
        table = PlanTable.ofUpdate(desk, this::choose);
        VBox.setVgrow(table.view(), Priority.ALWAYS);
        view = new VBox(nothing, versions, code, sessions, head(), table.view(), size);
        view.getStyleClass().add("list");
        view.setMinHeight(Region.USE_PREF_SIZE);
        Controls.show(view, false);
    }

    private Node head() {
        var all = Controls.button(desk.say("update.window.choose-all"), Feather.CHECK_SQUARE, () -> chooseAll(true));
        all.setId("choose-all");
        var none = Controls.button(desk.say("update.window.choose-none"), Feather.SQUARE, () -> chooseAll(false));
        none.setId("choose-none");
        HBox.setHgrow(count, Priority.ALWAYS);
        var head = new HBox(count, Controls.gap(), all, none);
        head.getStyleClass().add("below");
        return head;
    }

    Node view() {
        return view;
    }

    void show(UpdatePlan plan) {
        databases = plan.databases();
        table.show(databases);
        Controls.show(nothing, plan.isNothing());
        versions.setText(UpdateText.versions(plan, desk.words()));
        if (!told.equals(plan.code())) {
            told = plan.code();
            code.getChildren()
                    .setAll(told.stream()
                            .map(change -> CodePane.of(desk, change))
                            .toList());
        }
        Controls.show(code, !told.isEmpty());
        var total = databases.stream().filter(Database::isContext).count();
        count.setText(desk.words()
                .say("update.window.count", Map.of("contexts", plan.contexts().size(), "total", total)));
        tellSessions();
        tellSize(plan);
    }

    private void tellSessions() {
        var busy = databases.stream()
                .filter(database -> database.isUpdated() && database.sessions() > 0)
                .toList();
        Controls.show(sessions, !busy.isEmpty());
        sessions.setText(desk.words()
                .say(
                        "update.window.sessions",
                        Map.of(
                                "count",
                                busy.stream().mapToInt(Database::sessions).sum(),
                                "contexts",
                                busy.size())));
    }

    private void tellSize(UpdatePlan plan) {
        var text = desk.words()
                .say(
                        "update.plan.size",
                        Map.of("parallel", plan.parallel(), "needed", plan.needed(), "room", plan.room()));
        size.setText(plan.estimate()
                .map(time -> text + " " + desk.say("update.plan.time", "time", time))
                .orElse(text));
    }

    private void choose(Database database, boolean updated) {
        if (updated) {
            leftOut.remove(database.context());
        } else {
            leftOut.add(database.context());
        }
        chosen.run();
    }

    private void chooseAll(boolean updated) {
        leftOut.clear();
        if (!updated) {
            databases.stream()
                    .filter(Database::mayBeUpdated)
                    .map(Database::context)
                    .forEach(leftOut::add);
        }
        chosen.run();
    }
}
