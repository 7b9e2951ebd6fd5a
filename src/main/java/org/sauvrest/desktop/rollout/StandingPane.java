package org.sauvrest.desktop.rollout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.rollout.Computer;
import org.sauvrest.core.rollout.HostState;
import org.sauvrest.core.rollout.ReportFile;
import org.sauvrest.core.rollout.Standing;
import org.sauvrest.desktop.desk.Columns;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Hint;
import org.sauvrest.desktop.desk.Rows;

/// How each computer stands, as a table; above it how many stand how. A click on one of these shows them alone.
final class StandingPane {

    private final Desk desk;
    private final StateMark mark;
    private final Rows<Standing> all =
            new Rows<>(standing -> standing.computer().name());
    private final FilteredList<Standing> found = new FilteredList<>(all);
    private final ToggleGroup states = new ToggleGroup();
    private final Map<HostState, ToggleButton> counts = new EnumMap<>(HostState.class);
    private final FlowPane chips = new FlowPane();
    private final RoomChoice rooms;

    /// Of how many computers the rooms are offered: a computer never leaves a roll-out, and stays in its room.
    private int offered;

    private final VBox view;

    StandingPane(Desk desk) {
        this.desk = desk;
        mark = new StateMark(desk);
        rooms = new RoomChoice(desk, this::find);
        chips.getStyleClass().add("counts");
        HBox.setHgrow(chips, Priority.ALWAYS);
        var head = new HBox(chips, rooms);
        head.getStyleClass().add("below");
        var table = table();
        VBox.setVgrow(table, Priority.ALWAYS);
        view = new VBox(head, table);
        view.getStyleClass().add("list");
        // By itself a flow of nodes in a row asks for the height that it has where it is narrow.
        chips.prefWrapLengthProperty().bind(view.widthProperty().subtract(rooms.widthProperty()));
        states.selectedToggleProperty().subscribe(chosen -> find());
    }

    Node view() {
        return view;
    }

    /// Shows these in the place of all others.
    void show(Collection<Standing> standings) {
        all.replace(standings);
        tally();
    }

    /// Shows what is new of some; those that are new themselves come last.
    void update(Collection<Standing> news) {
        all.update(news);
        tally();
    }

    private ToggleButton count(HostState state) {
        var chip = Controls.literal(new ToggleButton("", mark.icon(state)));
        chip.setId("count-" + state);
        chip.setUserData(state);
        chip.setToggleGroup(states);
        chip.getStyleClass().add("age");
        Hint.of(chip, desk.say("rollout.window.count-hint"));
        return chip;
    }

    private void tally() {
        var tally = new EnumMap<HostState, Integer>(HostState.class);
        all.forEach(standing -> tally.merge(standing.state(), 1, Integer::sum));
        if (!counts.keySet().containsAll(tally.keySet())) {
            tally.keySet().forEach(state -> counts.computeIfAbsent(state, this::count));
            chips.getChildren().setAll(counts.values());
        }
        counts.forEach((state, chip) -> {
            int count = tally.getOrDefault(state, 0);
            chip.setText(desk.words().say("rollout.window.count", Map.of("state", mark.word(state), "count", count)));
            Controls.show(chip, count > 0 || chip.isSelected());
        });
        if (all.size() != offered) {
            offered = all.size();
            rooms.offer(all.stream().map(Standing::computer).toList());
        }
    }

    private void find() {
        var chosen = states.getSelectedToggle();
        found.setPredicate(standing ->
                (chosen == null || standing.state() == chosen.getUserData()) && rooms.covers(standing.computer()));
    }

    private TableView<Standing> table() {
        var table = new TableView<Standing>();
        Columns.fill(table, found);
        var columns = new Columns<>(desk, table);
        columns.dress("standings", desk.say("rollout.window.computers"), desk.say("rollout.window.none-shown"));
        columns.text("rollout.window.column.computer", computer(Computer::name), 112)
                .text("rollout.window.column.room", computer(Computer::room), 60);
        var state = columns.column("rollout.window.column.state", Standing::state, 174);
        state.setComparator(Comparator.comparing(mark::word));
        state.setCellFactory(view -> new StateCell());
        columns.values("rollout.window.column.since", standing -> standing.at().orElse(Instant.EPOCH), this::since, 78)
                .text("rollout.window.column.why", standing -> ReportFile.why(standing, desk.words()), 230);
        return table;
    }

    /// Of today, the hour says enough.
    private String since(Instant at) {
        if (at.equals(Instant.EPOCH)) {
            return "";
        }
        var there = at.atZone(ZoneId.systemDefault());
        return there.toLocalDate().equals(LocalDate.now(there.getZone()))
                ? desk.words().write(there.toLocalTime())
                : desk.words().write(at);
    }

    private static Function<Standing, String> computer(Function<Computer, String> part) {
        return standing -> part.apply(standing.computer());
    }

    /// A state by its icon, its colour and its word.
    private final class StateCell extends TableCell<Standing, HostState> {

        StateCell() {
            Hint.ofText(this);
        }

        @Override
        protected void updateItem(@Nullable HostState state, boolean empty) {
            super.updateItem(state, empty);
            if (state == null || empty) {
                setText(null);
                setGraphic(null);
                return;
            }
            setText(mark.word(state));
            setGraphic(mark.icon(state));
        }
    }
}
