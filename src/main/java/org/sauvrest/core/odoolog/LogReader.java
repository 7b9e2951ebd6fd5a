package org.sauvrest.core.odoolog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts the lines of a log together to records, as they come. It keeps no more than the record under way, and of an
/// endless one only its beginning and its end.
public final class LogReader {

    static final int FIRST_LINES = 100;
    static final int LAST_LINES = 200;
    static final int LONGEST_LINE = 1000;

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[\\d;]*m");

    /// How 6.0 writes a message of several lines: each as a record of its own.
    private static final Pattern NUMBERED = Pattern.compile("^\\[(\\d{2,})]: ?(.*)$");

    private static final String FIRST = "01";

    private final Consumer<LogRecord> onRecord;
    private @Nullable Draft draft;

    /// @param onRecord takes each record once it is whole, which is when the next one begins
    public LogReader(Consumer<LogRecord> onRecord) {
        this.onRecord = onRecord;
    }

    /// Takes the next line.
    public void line(String line) {
        var clean = clean(line);
        line(clean, LogRecord.begin(clean));
    }

    /// Takes the next line, which was looked at already.
    ///
    /// @return whether a record begins with it
    boolean line(String clean, Optional<LogRecord> head) {
        if (head.isEmpty()) {
            goOn(clean);
            return false;
        }
        if (isContinued(head.get())) {
            return false;
        }
        end();
        draft = new Draft(head.get());
        return true;
    }

    /// Hands on the last record: no further line comes.
    public void end() {
        var last = draft;
        draft = null;
        if (last != null) {
            onRecord.accept(last.whole());
        }
    }

    /// A line without the colours of a terminal, the blanks at its end, and what nobody reads of an endless one.
    static String clean(String line) {
        var plain = line.indexOf('\u001b') < 0 ? line : COLOUR.matcher(line).replaceAll("");
        var stripped = plain.stripTrailing();
        return stripped.length() > LONGEST_LINE ? stripped.substring(0, LONGEST_LINE) + "…" : stripped;
    }

    private void goOn(String line) {
        if (draft != null) {
            draft.add(line);
        } else if (!line.isEmpty()) {
            draft = new Draft(LogRecord.loose(line));
        }
    }

    private boolean isContinued(LogRecord next) {
        var numbered = NUMBERED.matcher(next.message());
        if (draft == null || !numbered.matches() || numbered.group(1).equals(FIRST) || !draft.isNumberedBefore(next)) {
            return false;
        }
        draft.add(numbered.group(2));
        return true;
    }

    /// A record that may go on.
    private static final class Draft {
        private final LogRecord head;
        private final boolean numbered;
        private final List<String> first = new ArrayList<>();
        private final Deque<String> last = new ArrayDeque<>();
        private boolean shortened;

        Draft(LogRecord head) {
            var number = NUMBERED.matcher(head.message());
            this.head = head;
            this.numbered = number.matches() && number.group(1).equals(FIRST);
            first.add(numbered ? number.group(2) : head.message());
        }

        boolean isNumberedBefore(LogRecord next) {
            return numbered && head.level() == next.level() && head.logger().equals(next.logger());
        }

        void add(String line) {
            if (first.size() < FIRST_LINES) {
                first.add(line);
                return;
            }
            last.add(line);
            if (last.size() > LAST_LINES) {
                last.removeFirst();
                shortened = true;
            }
        }

        LogRecord whole() {
            var lines = new ArrayList<>(first);
            if (shortened) {
                lines.add("…");
            }
            lines.addAll(last);
            return head.saying(String.join("\n", lines).stripTrailing());
        }
    }
}
