package org.sauvrest.desktop.rollout;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.rollout.ReportFile;
import org.sauvrest.core.rollout.Standing;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Question;

/// Below the verdict: every computer with its reason, those missing first; the report; and what is seldom wanted.
final class OutcomePane {

    /// How a report may be kept.
    ///
    /// @param ending of the file's name
    private record Form(String ending, String key) {}

    private static final List<Form> FORMS = List.of(
            new Form("html", "rollout.window.save-page"),
            new Form("csv", "rollout.window.save-table"),
            new Form("json", "rollout.window.save-json"));

    private final Desk desk;
    private final RolloutDraft draft;
    private final Label told = Controls.quiet("");
    private final VBox view = new VBox();

    OutcomePane(Desk desk, RolloutDraft draft) {
        this.desk = desk;
        this.draft = draft;
        told.setId("report-told");
        told.managedProperty().bind(told.textProperty().isNotEmpty());
        view.getStyleClass().add("list");
    }

    Node view() {
        return view;
    }

    /// Shows how the computers stand; they have been visited.
    void show(BegunRollout begun) {
        var standings = new StandingPane(desk);
        standings.show(begun.report().computers().stream()
                .sorted(Comparator.comparing(standing -> standing.state().isDone()))
                .toList());
        VBox.setVgrow(standings.view(), Priority.ALWAYS);
        view.getChildren().setAll(actions(begun), told, standings.view());
    }

    private Node actions(BegunRollout begun) {
        var open = Controls.button(desk.say("rollout.window.open-report"), Feather.FILE_TEXT, this::open);
        open.setId("open-report");
        var save = menu("save-report", "rollout.window.save-report", Feather.DOWNLOAD);
        for (var form : FORMS) {
            save.getItems().add(item("save-" + form.ending(), form.key(), () -> save(form.ending())));
        }
        var actions = new FlowPane(open, save);
        actions.getStyleClass().add("actions");
        var further = further(begun);
        if (!further.getItems().isEmpty()) {
            actions.getChildren().add(further);
        }
        return actions;
    }

    /// What is seldom wanted.
    private MenuButton further(BegunRollout begun) {
        var further = menu("further", "rollout.window.further", Feather.MORE_HORIZONTAL);
        if (begun.isOpen()) {
            further.getItems().add(item("change-access", "rollout.window.change-access", this::changeAccess));
            further.getItems().add(item("withdraw", "rollout.window.withdraw", this::withdraw));
        }
        if (begun.report().computers().stream().anyMatch(Standing::wrote)) {
            further.getItems().add(item("roll-back", "rollout.window.roll-back", this::rollBack));
        }
        return further;
    }

    void changeAccess() {
        desk.navigation().open(RolloutWizard.asking(desk, draft));
    }

    private void withdraw() {
        var question = new Question(
                desk.say("rollout.window.withdraw-question"),
                desk.say("rollout.window.withdraw-consequence"),
                desk.say("rollout.window.withdraw-act"),
                desk.say("rollout.window.leave"));
        if (question.isConfirmed(view.getScene().getWindow())) {
            desk.navigation().open(RolloutWizard.withdrawing(desk, draft));
        }
    }

    private void rollBack() {
        var wrote = draft.begun().stream()
                .flatMap(begun -> begun.report().computers().stream())
                .filter(Standing::wrote)
                .count();
        var question = new Question(
                desk.say("rollout.window.roll-back-question", "count", wrote),
                desk.say("rollout.window.roll-back-consequence"),
                desk.say("rollout.window.roll-back-act"),
                desk.say("rollout.window.leave"));
        if (question.isConfirmed(view.getScene().getWindow())) {
            desk.navigation().open(RolloutWizard.visiting(desk, draft, Errand.ROLL_BACK));
        }
    }

    private void open() {
        draft.begun().ifPresent(begun -> ReportPage.open(desk, begun, told::setText));
    }

    private void save(String ending) {
        var begun = draft.begun().orElseThrow();
        desk.system()
                .chooseFolder(desk.say("rollout.window.save-report"), Path.of(System.getProperty("user.home")))
                .map(folder -> folder.resolve("sauvrest-" + begun.campaign().id() + "." + ending))
                .ifPresent(file -> desk.background()
                        .start(
                                progress -> {
                                    ReportFile.write(file, begun.report(), desk.words());
                                    return file;
                                },
                                outcome -> told.setText(
                                        outcome instanceof Outcome.Failed<Path>(var problem)
                                                ? desk.explain(problem).headline()
                                                : desk.say("rollout.report-written", "file", file))));
    }

    private MenuButton menu(String id, String key, Ikon icon) {
        var menu = Controls.literal(new MenuButton(desk.say(key), new FontIcon(icon)));
        menu.setId(id);
        return menu;
    }

    private MenuItem item(String id, String key, Runnable action) {
        var item = new MenuItem(desk.say(key));
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
