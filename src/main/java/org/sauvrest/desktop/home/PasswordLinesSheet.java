package org.sauvrest.desktop.home;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.credentials.FileReport;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.FaultLine;
import org.sauvrest.desktop.work.Latest;

/// The lines of the password files, in the order in which they are looked into, without the passwords.
final class PasswordLinesSheet implements Sheet {

    private final Desk desk;
    private final ServerProfile profile;
    private final VBox files = new VBox();
    private final FaultLine fault = new FaultLine(files);
    private final VBox content;
    private final Latest looking;
    private List<FileReport> shown = List.of();

    PasswordLinesSheet(Desk desk, ServerProfile profile) {
        this.desk = desk;
        this.profile = profile;
        looking = new Latest(desk.background());
        files.getStyleClass().add("form");
        files.setId("password-files");
        var scroll = new ScrollPane(files);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-content");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        content = new VBox(
                Controls.title(desk.say("home.credentials.lines-title")),
                Controls.quiet(desk.say("home.credentials.lines-purpose")),
                fault,
                scroll);
        content.getStyleClass().add("sheet-content");
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void show(ServerState state, boolean working) {
        look();
    }

    @Override
    public void stop() {
        looking.stop();
    }

    private void look() {
        looking.ask(desk.core().credentials().show(Optional.of(profile)), outcome -> {
            switch (outcome) {
                case Outcome.Done<List<FileReport>>(var found) -> show(found);
                case Outcome.Failed<List<FileReport>>(var problem) -> fault.tell(desk.explain(problem));
                case Outcome.Stopped<List<FileReport>> stopped -> {}
            }
        });
    }

    private void show(List<FileReport> found) {
        fault.clear();
        if (!found.equals(shown)) {
            shown = found;
            files.getChildren().setAll(found.stream().map(this::file).toList());
        }
    }

    private Node file(FileReport file) {
        var name = Controls.text(desk.words().say(file.there() ? "credentials.file" : "credentials.none", file));
        name.getStyleClass().add(Styles.TEXT_BOLD);
        var box = new VBox(name);
        box.getStyleClass().add("field");
        if (file.open()) {
            box.getChildren().add(openness(file));
        }
        if (!file.lines().isEmpty()) {
            box.getChildren().add(lines(file.lines()));
        }
        if (file.marked()) {
            box.getChildren().add(Controls.quiet(desk.say("home.credentials.marked-todo")));
        }
        return box;
    }

    private Node openness(FileReport file) {
        var box = new VBox();
        box.getStyleClass().add("field");
        var open = new FaultLine(box);
        open.tell(desk.words().say("credentials.open", file));
        var repair = Controls.button(
                desk.say("connection.window.make-private"),
                Feather.LOCK,
                () -> desk.background().start(desk.core().connections().makePrivate(file.file()), outcome -> {
                    if (outcome instanceof Outcome.Failed<?>(var problem)) {
                        fault.tell(desk.explain(problem));
                    } else {
                        look();
                    }
                }));
        repair.setId("make-private");
        box.getChildren()
                .setAll(
                        open,
                        Controls.quiet(desk.say("connection.window.make-private-advice", "file", file.file())),
                        repair);
        return box;
    }

    private Node lines(List<FileReport.Line> lines) {
        var grid = new GridPane();
        grid.getStyleClass().add("password-lines");
        grid.addRow(0, headings().map(Controls::quiet).toArray(Node[]::new));
        for (var line : lines) {
            grid.addRow(grid.getRowCount(), cells(line).toArray(Node[]::new));
        }
        return grid;
    }

    private Stream<String> headings() {
        return Stream.of(
                desk.say("home.credentials.column.line"),
                desk.say("home.server.title"),
                desk.say("connection.window.port"),
                desk.say("home.credentials.column.database"),
                desk.say("connection.window.user"));
    }

    private Stream<Label> cells(FileReport.Line line) {
        var number = Controls.text(Integer.toString(line.number()));
        var account = line.account()
                .map(of -> Stream.of(of.host(), of.port(), of.database(), of.user()))
                .orElse(Stream.of("", "", "", ""))
                .map(Controls::text);
        return Stream.of(Stream.of(number), account, Stream.of(note(line))).flatMap(cells -> cells);
    }

    private Label note(FileReport.Line line) {
        var text = line.fault(desk.words());
        var note = Controls.text(text);
        if (!text.isEmpty()) {
            note.setGraphic(Controls.icon(Feather.ALERT_TRIANGLE, Styles.WARNING));
        }
        return note;
    }
}
