package org.sauvrest.desktop.update;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.ProgressEvent;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.UpdateProblem;
import org.sauvrest.core.update.UpdatePlan;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.FaultLine;
import org.sauvrest.desktop.desk.Form;
import org.sauvrest.desktop.wizard.Page;
import org.sauvrest.desktop.wizard.ProgressPane;
import org.sauvrest.desktop.work.Latest;

/// Shows what an update would do, and asks for its target and its contexts. Nothing is changed here.
final class PlanPage implements Page {

    /// As wide as the page at least is.
    private static final double CHOICES_WIDTH = 620;

    private final Desk desk;
    private final UpdateDraft draft;
    private final Latest looking;
    private final TextField target;
    private final FaultLine targetFault;
    private final FaultLine fault;
    private final Button look;
    private final ProgressPane progress;
    private final PlanPane shown;
    private final RehearsalDoor rehearsal;
    private final VBox content;
    private final BooleanProperty ready = new SimpleBooleanProperty();
    private Optional<UpdatePlan> plan = Optional.empty();

    /// What was typed when it was planned.
    private String planned = "";

    private @Nullable Course course;

    PlanPage(Desk desk, UpdateDraft draft) {
        this.desk = desk;
        this.draft = draft;
        looking = new Latest(desk.background());
        target = Controls.bound(new TextField(), "target", draft.target);
        target.setPromptText(desk.say("update.window.target-prompt"));
        target.setOnAction(event -> look());
        look = Controls.button(desk.say("update.window.look-again"), Feather.REFRESH_CW, this::look);
        look.setId("look-again");
        HBox.setHgrow(target, Priority.ALWAYS);
        rehearsal = new RehearsalDoor(desk, draft);
        var row = new HBox(target, look);
        row.getStyleClass().add("below");
        var form = new Form();
        targetFault =
                form.fallible(desk.say("update.window.target"), target, row, desk.say("update.window.target-advice"));
        targetFault.setId("target-fault");
        progress = new ProgressPane(desk.words());
        shown = new PlanPane(desk, draft.leftOut, this::chosen);
        VBox.setVgrow(shown.view(), Priority.ALWAYS);
        content = new VBox(form, choices(), rehearsal.reason(), progress.view(), shown.view());
        content.getStyleClass().add("list");
        fault = new FaultLine(content);
        fault.setId("plan-fault");
        content.getChildren().add(2, fault);
        draft.target.subscribe((before, now) -> refresh());
        draft.databasesOnly.subscribe((before, now) -> look());
        draft.everyModule.subscribe((before, now) -> look());
    }

    private Node choices() {
        var databases = choice("databases-only", "update.window.databases-only", draft.databasesOnly);
        var modules = choice("every-module", "update.window.every-module", draft.everyModule);
        target.disableProperty().bind(databases.selectedProperty());
        var row = new FlowPane(databases, modules, rehearsal.button());
        row.setPrefWrapLength(CHOICES_WIDTH);
        row.getStyleClass().add("actions");
        return row;
    }

    private CheckBox choice(String id, String key, BooleanProperty chosen) {
        var box = Controls.literal(new CheckBox(desk.say(key)));
        box.setId(id);
        box.selectedProperty().bindBidirectional(chosen);
        return box;
    }

    @Override
    public void entered(Course way) {
        course = way;
        look();
    }

    private void look() {
        plan = Optional.empty();
        planned = draft.target.get();
        targetFault.clear();
        fault.clear();
        Controls.show(shown.view(), false);
        Controls.show(progress.view(), true);
        progress.show(new ProgressEvent.Begun(Step.LOOK_AT_CODE, 0));
        refresh();
        looking.ask(draft.service(desk.core()).plan(draft.toRequest()), outcome -> {
            Controls.show(progress.view(), false);
            switch (outcome) {
                case Outcome.Done<UpdatePlan>(var found) -> show(found);
                case Outcome.Failed<UpdatePlan>(var problem) -> tell(problem);
                case Outcome.Stopped<UpdatePlan> stopped -> {}
            }
            refresh();
        });
    }

    private void show(UpdatePlan found) {
        plan = Optional.of(found.without(draft.leftOut));
        Controls.show(shown.view(), true);
        shown.show(plan.get());
    }

    /// A name that is unknown is told where it was typed.
    private void tell(Problem problem) {
        boolean ofTarget = problem instanceof UpdateProblem.RevisionUnknown
                || problem instanceof UpdateProblem.MigrationNeeded
                || problem instanceof UpdateProblem.NoTarget;
        (ofTarget ? targetFault : fault).tell(desk.explain(problem));
    }

    /// Other contexts were chosen.
    private void chosen() {
        plan = plan.map(known -> known.without(draft.leftOut));
        plan.ifPresent(shown::show);
        refresh();
    }

    private void refresh() {
        ready.set(plan.isPresent() && !plan.get().isNothing() && isOfTarget());
        rehearsal.show(plan.filter(known -> isOfTarget()));
        if (course != null) {
            course.refresh();
        }
    }

    private boolean isOfTarget() {
        return draft.databasesOnly.get() || planned.equals(draft.target.get());
    }

    @Override
    public void pressed(Course way) {
        if (plan.isPresent()) {
            way.next();
        }
    }

    /// What was planned, once it was.
    UpdatePlan plan() {
        return plan.orElseThrow();
    }

    @Override
    public Texts texts() {
        int contexts = plan.map(known -> known.contexts().size()).orElse(0);
        return new Texts(
                desk.say("update.window.step.plan"),
                desk.say("update.window.plan"),
                desk.say("update.window.plan-purpose"),
                contexts > 0
                        ? desk.say("update.window.begin", "contexts", contexts)
                        : desk.say("update.window.begin-code"));
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
        if (looking.isAsking()) {
            return desk.say("update.window.looking");
        }
        if (!isOfTarget()) {
            return desk.say("update.window.other-target");
        }
        return desk.say(plan.isPresent() ? "update.window.nothing" : "update.window.no-plan");
    }

    @Override
    public void stop() {
        looking.stop();
    }
}
