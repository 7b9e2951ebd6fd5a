package org.sauvrest.desktop.update;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Whereabouts;

/// Below the verdict: every context with its reason, the report, and the folder of the update.
final class OutcomePane {

    private final Desk desk;
    private final UpdateDraft draft;
    private final Label told = Controls.quiet("");
    private final VBox view = new VBox();

    OutcomePane(Desk desk, UpdateDraft draft) {
        this.desk = desk;
        this.draft = draft;
        told.setId("report-told");
        told.managedProperty().bind(told.textProperty().isNotEmpty());
        view.getStyleClass().add("list");
    }

    Node view() {
        return view;
    }

    /// Shows how an update stands.
    void show(BegunUpdate begun) {
        var results = new ResultsTable(desk);
        results.show(begun.report().contexts());
        VBox.setVgrow(results.view(), Priority.ALWAYS);
        view.getChildren().setAll(actions(), told, results.view());
    }

    private Node actions() {
        var open = Controls.button(
                desk.say("rollout.window.open-report"),
                Feather.FILE_TEXT,
                () -> draft.begun().ifPresent(begun -> ReportFiles.open(desk, begun, told::setText)));
        open.setId("open-report");
        var save = Controls.literal(
                new MenuButton(desk.say("rollout.window.save-report"), new FontIcon(Feather.DOWNLOAD)));
        save.setId("save-report");
        save.getItems().add(item("rollout.window.save-page", "html"));
        save.getItems().add(item("rollout.window.save-json", "json"));
        var folder = Controls.button(desk.say("update.window.folder"), Feather.FOLDER, this::showFolder);
        folder.setId("show-folder");
        var actions = new FlowPane(open, save, folder);
        actions.getStyleClass().add("actions");
        return actions;
    }

    private MenuItem item(String key, String ending) {
        var item = new MenuItem(desk.say(key));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> save(ending));
        return item;
    }

    private void save(String ending) {
        var begun = draft.begun().orElseThrow();
        desk.system()
                .chooseFolder(desk.say("rollout.window.save-report"), Path.of(System.getProperty("user.home")))
                .map(folder -> folder.resolve("sauvrest-" + begun.report().id() + "." + ending))
                .ifPresent(file -> ReportFiles.save(desk, begun, file, told::setText));
    }

    /// The system shows the folder that a file lies in.
    private void showFolder() {
        draft.begun()
                .ifPresent(begun ->
                        Whereabouts.show(desk, ReportFiles.folder(desk, begun).resolve("update.json")));
    }
}
