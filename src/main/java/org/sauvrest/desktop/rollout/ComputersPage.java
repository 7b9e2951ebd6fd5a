package org.sauvrest.desktop.rollout;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.RolloutProblem;
import org.sauvrest.core.remote.Unfollowed;
import org.sauvrest.core.rollout.Computer;
import org.sauvrest.core.rollout.HostList;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.FaultLine;
import org.sauvrest.desktop.desk.Typing;
import org.sauvrest.desktop.wizard.Page;
import org.sauvrest.desktop.work.Latest;

/// Asks which computers: a list that is typed, pasted, chosen as a file or dropped here; shows at once what was
/// understood of it. A file's text can be mended on the spot.
final class ComputersPage implements Page {

    /// A list of more characters than this is none: somebody has dropped something else.
    private static final int LONGEST = 500_000;

    private final Desk desk;
    private final RolloutDraft draft;
    private final TextArea list;
    private final FaultLine fault;
    private final Label unfollowed = Controls.text("");
    private final Label count = Controls.text("");
    private final RoomChoice rooms;
    private final ObservableList<Computer> computers = FXCollections.observableArrayList();
    private final FilteredList<Computer> found = new FilteredList<>(computers);
    private final VBox content;
    private final Latest reading;
    private final Latest understanding;
    private Optional<Course> way = Optional.empty();

    ComputersPage(Desk desk, RolloutDraft draft) {
        this.desk = desk;
        this.draft = draft;
        reading = new Latest(desk.background());
        understanding = new Latest(desk.background());
        list = Controls.bound(new TextArea(), "list", draft.list);
        list.setAccessibleText(desk.say("rollout.window.list"));
        list.setPromptText(desk.say("rollout.window.list-prompt"));
        list.setPrefRowCount(4);
        list.setMinHeight(64);
        Typing.tabLeadsOn(list);
        fault = new FaultLine(list);
        fault.setId("list-fault");
        unfollowed.setId("unfollowed");
        Controls.show(unfollowed, false);
        count.setId("count");
        rooms = new RoomChoice(desk, this::find);
        var table = ComputersTable.of(desk, found);
        VBox.setVgrow(table, Priority.ALWAYS);
        var field = new VBox(head(), list, fault, unfollowed);
        field.getStyleClass().add("field");
        content = new VBox(field, above(), table);
        content.getStyleClass().add("list");
        acceptDrops();
        draft.list.subscribe(this::understand);
        draft.computers.subscribe(this::show);
    }

    private Node head() {
        Button choose = Controls.button(desk.say("rollout.window.choose-list"), Feather.FILE_TEXT, this::choose);
        choose.setId("choose-list");
        var advice = Controls.quiet(desk.say("rollout.window.list-advice"));
        HBox.setHgrow(advice, Priority.ALWAYS);
        var head = new HBox(choose, advice);
        head.getStyleClass().add("below");
        return head;
    }

    private Node above() {
        var above = new HBox(count, Controls.gap(), rooms);
        above.getStyleClass().add("below");
        return above;
    }

    private void choose() {
        desk.system()
                .chooseFile(desk.say("rollout.window.choose-list"), Path.of(System.getProperty("user.home")))
                .ifPresent(this::take);
    }

    private void take(Path file) {
        reading.ask(progress -> HostList.text(file), outcome -> {
            switch (outcome) {
                case Outcome.Done<String>(var text) -> {
                    if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
                        fault.tell(desk.say("rollout.window.no-list", "file", file));
                    } else {
                        draft.list.set(text);
                    }
                }
                case Outcome.Failed<String>(var problem) -> fault.tell(desk.explain(problem));
                case Outcome.Stopped<String> stopped -> {}
            }
        });
    }

    private void acceptDrops() {
        content.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        content.setOnDragDropped(event -> {
            var files = event.getDragboard().getFiles();
            files.stream().limit(1).forEach(file -> take(file.toPath()));
            event.setDropCompleted(!files.isEmpty());
            event.consume();
        });
    }

    private void understand(String text) {
        var source = Path.of(desk.say("rollout.window.list"));
        understanding.ask(progress -> desk.core().rollOut().computers(source, text), outcome -> {
            fault.clear();
            tell(List.of());
            switch (outcome) {
                case Outcome.Done<HostList.Read>(var understood) -> {
                    draft.computers.set(understood.computers());
                    tell(understood.unfollowed());
                }
                case Outcome.Failed<HostList.Read>(var problem) -> {
                    draft.computers.set(List.of());
                    tell(source, problem);
                }
                case Outcome.Stopped<HostList.Read> stopped -> {}
            }
            // What is missing may be another thing now.
            way.ifPresent(Course::refresh);
        });
    }

    private void tell(List<Unfollowed> parts) {
        unfollowed.setText(parts.stream()
                .map(part -> desk.words().say("rollout.unfollowed", part))
                .collect(Collectors.joining("\n")));
        Controls.show(unfollowed, !parts.isEmpty());
    }

    /// @param source what stands in the field
    private void tell(Path source, Problem problem) {
        switch (problem) {
            case RolloutProblem.HostListEmpty empty -> {
                // Nothing is wrong yet: the button says what is missing.
            }
            case RolloutProblem.HostListFault wrong
            when wrong.file().equals(source) -> fault.tell(desk.words().say("rollout.window.line-fault", wrong));
            default -> fault.tell(desk.explain(problem));
        }
    }

    private void show(List<Computer> understood) {
        computers.setAll(understood);
        rooms.offer(understood);
        find();
    }

    private void find() {
        found.setPredicate(rooms::covers);
        count.setVisible(!computers.isEmpty());
        count.setText(
                found.size() == computers.size()
                        ? desk.say("rollout.window.count-computers", "count", computers.size())
                        : desk.words()
                                .say(
                                        "rollout.window.count-shown",
                                        Map.of("count", computers.size(), "shown", found.size())));
    }

    @Override
    public void entered(Course course) {
        way = Optional.of(course);
    }

    @Override
    public Texts texts() {
        return new Texts(
                desk.say("rollout.window.step.computers"),
                desk.say("rollout.window.title", "account", draft.profile().user()),
                desk.say("rollout.window.computers-purpose"),
                desk.say("window.next"));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public ObservableBooleanValue ready() {
        return Bindings.createBooleanBinding(() -> !draft.computers.get().isEmpty(), draft.computers);
    }

    @Override
    public String missing() {
        return desk.say(fault.isVisible() ? "rollout.window.to-correct" : "rollout.window.no-computer");
    }

    @Override
    public void stop() {
        way = Optional.empty();
        reading.stop();
    }
}
