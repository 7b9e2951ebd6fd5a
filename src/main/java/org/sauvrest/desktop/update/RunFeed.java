package org.sauvrest.desktop.update;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.odoolog.LogLevel;
import org.sauvrest.core.odoolog.LogRecord;
import org.sauvrest.core.operation.ProgressEvent;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.update.Standing;

/// Gathers what work on an update tells, from any thread, until the window's own takes it; of what nobody could read so
/// fast, the latest.
final class RunFeed implements Consumer<Standing> {

    private static final String AFTER_CONTEXT = ": ";

    /// What has come since the last time.
    ///
    /// @param standings of each context the latest
    /// @param errors those lines that must not be missed
    /// @param step that was begun last; absent where none was
    record News(Collection<Standing> standings, List<LogLine> lines, List<LogLine> errors, Optional<Step> step) {}

    private final Set<String> contexts;
    private final Map<String, LogLevel> levels = new HashMap<>();
    private Map<String, Standing> standings = new LinkedHashMap<>();
    private Deque<LogLine> lines = new ArrayDeque<>();
    private List<LogLine> errors = new ArrayList<>();
    private @Nullable Step step;

    /// @param contexts whose lines are told apart
    RunFeed(Collection<String> contexts) {
        this.contexts = Set.copyOf(contexts);
    }

    @Override
    public synchronized void accept(Standing standing) {
        standings.put(standing.context(), standing);
    }

    /// @return whether it is no news for anybody else
    boolean takes(ProgressEvent event) {
        return switch (event) {
            case ProgressEvent.ToolLine(var text) -> {
                line(text);
                yield true;
            }
            case ProgressEvent.Begun(var begun, var total) -> {
                begin(begun);
                yield false;
            }
            case ProgressEvent.Position _, ProgressEvent.Waiting _, ProgressEvent.WaitingOver _ -> false;
        };
    }

    private synchronized void begin(Step begun) {
        step = begun;
    }

    private void line(String text) {
        int end = text.indexOf(AFTER_CONTEXT);
        boolean known = end > 0 && contexts.contains(text.substring(0, end));
        var context = known ? text.substring(0, end) : LogLine.WHOLE;
        var said = known ? text.substring(end + AFTER_CONTEXT.length()) : text;
        add(context, said, LogRecord.begin(said));
    }

    /// What follows a record, such as a traceback, belongs to it.
    private synchronized void add(String context, String text, Optional<LogRecord> head) {
        head.ifPresent(record -> levels.put(context, record.level()));
        var level = levels.getOrDefault(context, LogLevel.INFO);
        var line = new LogLine(context, level, head.isPresent(), text.stripTrailing());
        lines.add(line);
        if (lines.size() > LogPane.MOST) {
            lines.removeFirst();
        }
        if (line.isError() && errors.size() < ErrorsPane.MOST) {
            errors.add(line);
        }
    }

    synchronized News take() {
        var news = new News(List.copyOf(standings.values()), List.copyOf(lines), errors, Optional.ofNullable(step));
        standings = new LinkedHashMap<>();
        lines = new ArrayDeque<>();
        errors = new ArrayList<>();
        step = null;
        return news;
    }
}
