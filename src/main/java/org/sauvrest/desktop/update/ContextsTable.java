package org.sauvrest.desktop.update;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.odoolog.UpdateProgress;
import org.sauvrest.core.update.Silence;
import org.sauvrest.core.update.Standing;
import org.sauvrest.core.update.UpdateText;
import org.sauvrest.desktop.desk.Columns;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Hint;
import org.sauvrest.desktop.desk.Rows;

/// Where each context is while an update is at work.
final class ContextsTable {

    private static final double ROW_HEIGHT = 28;
    private static final double HEAD_HEIGHT = 37;
    private static final int LEAST_ROWS = 3;

    private final Desk desk;
    private final Rows<ContextLine> rows = new Rows<>(ContextLine::context);
    private final TableView<ContextLine> table = new TableView<>();

    /// How long each took the last time.
    private Map<String, Duration> took = Map.of();

    ContextsTable(Desk desk, Collection<ContextLine> lines) {
        this.desk = desk;
        rows.update(List.copyOf(lines));
        Columns.fill(table, rows);
        var mark = new StageMark(desk);
        var columns = new Columns<>(desk, table);
        columns.dress("updating", desk.say("update.window.contexts"), desk.say("update.window.no-context"));
        fit();
        columns.text("update.window.column.context", ContextLine::context, 164);
        var state = columns.column("update.window.column.state", ContextLine::stage, 126);
        state.setComparator(Comparator.comparing(mark::word));
        state.setCellFactory(view -> new StageMark.Cell<>(mark));
        columns.values("update.window.column.queries", ContextsTable::queries, this::count, 96)
                .text("update.window.column.time", this::time, 104)
                .column("update.window.column.now", line -> line, 150)
                .setCellFactory(view -> new NowCell());
    }

    /// As high as its rows, so that what is left is the log's.
    private void fit() {
        table.setFixedCellSize(ROW_HEIGHT);
        table.prefHeightProperty().bind(Bindings.size(rows).multiply(ROW_HEIGHT).add(HEAD_HEIGHT));
        table.minHeightProperty()
                .bind(Bindings.min(LEAST_ROWS, Bindings.size(rows))
                        .multiply(ROW_HEIGHT)
                        .add(HEAD_HEIGHT));
        table.setMaxHeight(Region.USE_PREF_SIZE);
    }

    Node view() {
        return table;
    }

    void took(Map<String, Duration> before) {
        took = before;
    }

    void update(Collection<Standing> news, Instant now) {
        var changed = new HashMap<String, ContextLine>();
        rows.forEach(line -> changed.put(line.context(), line.at(now)));
        news.forEach(standing -> changed.compute(
                standing.context(),
                (context, line) ->
                        (line == null ? ContextLine.of(context, standing.stage()) : line).with(standing, now)));
        // Those that nothing has happened to are passed over by the rows.
        rows.update(changed.values());
    }

    /// Those of which nothing comes although something should.
    List<ContextLine> silent() {
        return rows.stream()
                .filter(line -> line.isUpdating()
                        && line.silence().filter(Silence::isWorthALook).isPresent())
                .toList();
    }

    private static long queries(ContextLine line) {
        return line.progress().map(UpdateProgress::queries).orElse(0L);
    }

    private String count(long queries) {
        return queries == 0 ? "" : desk.words().write(queries);
    }

    private String time(ContextLine line) {
        var expected = Optional.ofNullable(took.get(line.context()));
        if (!line.isUpdating() || line.elapsed().isEmpty()) {
            return line.elapsed().map(desk.words()::write).orElse("");
        }
        var elapsed = line.elapsed().get();
        return expected.map(time -> time.minus(elapsed))
                .filter(Duration::isPositive)
                .map(left -> desk.words()
                        .say(
                                "update.window.time",
                                Map.of("elapsed", elapsed, "left", Duration.ofSeconds(left.toSeconds() + 1))))
                .orElseGet(() -> desk.words().write(elapsed));
    }

    private String now(ContextLine line) {
        return line.isUpdating()
                ? UpdateText.news(
                                new Standing(line.context(), line.stage(), line.progress(), line.silence()),
                                desk.words())
                        .orElse("")
                : "";
    }

    /// How many modules of how many as a bar, and which; or that nothing comes.
    private final class NowCell extends TableCell<ContextLine, ContextLine> {

        private static final double WIDTH = 46;

        private final ProgressBar bar = new ProgressBar(0);

        NowCell() {
            bar.setPrefWidth(WIDTH);
            bar.setMinWidth(WIDTH);
            Hint.ofText(this);
        }

        @Override
        protected void updateItem(@Nullable ContextLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(line == null || empty ? "" : now(line));
            var measured = line == null || empty || !line.isUpdating()
                    ? Optional.<UpdateProgress>empty()
                    : line.progress().filter(known -> known.total() > 0);
            measured.ifPresent(known -> bar.setProgress((double) known.number() / known.total()));
            setGraphic(measured.isPresent() ? bar : null);
        }
    }
}
