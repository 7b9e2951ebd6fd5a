package org.sauvrest.desktop.update;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.update.UpdatePlan;
import org.sauvrest.core.update.UpdatePlan.Database;
import org.sauvrest.core.words.Bytes;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.wizard.Page;

/// Asks on copies of which contexts an update is rehearsed: at first of the smallest, which is done soonest.
final class RehearsalPage implements Page {

    private final Desk desk;
    private final UpdatePlan plan;
    private final Set<String> chosen = new HashSet<>();
    private final PlanTable table;
    private final Label count = Controls.text("");
    private final Label size = Controls.quiet("");
    private final VBox content;
    private final BooleanProperty ready = new SimpleBooleanProperty();
    private @Nullable Course course;

    /// @param back to the plan
    RehearsalPage(Desk desk, UpdatePlan plan, Runnable back) {
        this.desk = desk;
        this.plan = plan;
        candidates().stream()
                .min(Comparator.comparingLong(database -> database.bytes().count()))
                .map(Database::context)
                .ifPresent(chosen::add);
        table = PlanTable.ofRehearsal(desk, this::choose);
        VBox.setVgrow(table.view(), Priority.ALWAYS);
        count.setId("rehearsal-count");
        size.setId("rehearsal-size");
        var toPlan = Controls.button(desk.say("update.window.to-plan"), Feather.ARROW_LEFT, back);
        toPlan.setId("to-plan");
        content = new VBox(new HBox(toPlan), head(), table.view(), size);
        content.getStyleClass().add("list");
        show();
    }

    private Node head() {
        var all = Controls.button(desk.say("update.window.choose-all"), Feather.CHECK_SQUARE, this::chooseAll);
        all.setId("choose-all");
        var none = Controls.button(desk.say("update.window.choose-none"), Feather.SQUARE, this::chooseNone);
        none.setId("choose-none");
        HBox.setHgrow(count, Priority.ALWAYS);
        var head = new HBox(count, Controls.gap(), all, none);
        head.getStyleClass().add("below");
        return head;
    }

    /// The contexts that would be updated.
    private List<Database> candidates() {
        return plan.databases().stream().filter(Database::isUpdated).toList();
    }

    private void choose(Database database, boolean rehearsed) {
        if (rehearsed) {
            chosen.add(database.context());
        } else {
            chosen.remove(database.context());
        }
        show();
    }

    private void chooseAll() {
        chosen.addAll(plan.contexts());
        show();
    }

    private void chooseNone() {
        chosen.clear();
        show();
    }

    /// What is rehearsed.
    UpdatePlan plan() {
        return plan.without(plan.databases().stream()
                .map(Database::context)
                .filter(context -> !chosen.contains(context))
                .collect(Collectors.toSet()));
    }

    private void show() {
        var wanted = plan();
        var offered = Set.copyOf(plan.contexts());
        table.show(wanted.databases().stream()
                .filter(database -> offered.contains(database.context()))
                .toList());
        count.setText(desk.words()
                .say("update.window.rehearsal-count", Map.of("contexts", chosen.size(), "total", offered.size())));
        long largest = wanted.databases().stream()
                .filter(Database::isUpdated)
                .mapToLong(database -> database.bytes().count())
                .max()
                .orElse(0);
        size.setText(desk.words()
                .say(
                        "update.window.rehearsal-size",
                        Map.of("largest", new Bytes(largest), "needed", wanted.needed(), "room", plan.room())));
        ready.set(!chosen.isEmpty());
        if (course != null) {
            course.refresh();
        }
    }

    @Override
    public void entered(Course way) {
        course = way;
    }

    @Override
    public Texts texts() {
        return new Texts(
                desk.say("update.window.step.contexts"),
                desk.say("update.window.rehearsal"),
                desk.say("update.window.rehearsal-purpose"),
                desk.say("update.window.begin-rehearsal", "contexts", chosen.size()));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public ObservableBooleanValue ready() {
        return ready;
    }

    @Override
    public String missing() {
        return desk.say("update.window.no-rehearsal");
    }
}
