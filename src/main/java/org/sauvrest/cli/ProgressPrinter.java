package org.sauvrest.cli;

import java.time.Duration;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.ProgressEvent;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.operation.TimeLeft;
import org.sauvrest.core.words.Words;

/// Shows progress: a bar that is drawn anew on a terminal, a line now and then elsewhere.
final class ProgressPrinter implements Progress {

    private static final int BAR = 24;
    private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(80);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final Screen screen;
    private final Words words;
    private final boolean quiet;
    private final boolean details;
    private Step step = Step.CONNECT;
    private TimeLeft time = TimeLeft.from(0);
    private long drawn;
    private boolean lineIsOpen;
    private boolean waits;

    ProgressPrinter(Screen screen, Words words, boolean quiet, boolean details) {
        this.screen = screen;
        this.words = words;
        this.quiet = quiet;
        this.details = details;
    }

    @Override
    public synchronized void report(ProgressEvent event) {
        if (quiet) {
            return;
        }
        switch (event) {
            case ProgressEvent.Begun(var next, var units) -> start(next, units);
            case ProgressEvent.Position(var done, var detail) -> position(done, detail);
            case ProgressEvent.Waiting told -> tell(told);
            case ProgressEvent.WaitingOver over -> goesOn();
            case ProgressEvent.ToolLine(var text) -> detail(text);
        }
    }

    /// Takes the bar away before something else is written.
    synchronized void clear() {
        if (lineIsOpen) {
            screen.err().print("\r\033[K");
            screen.err().flush();
            lineIsOpen = false;
        }
    }

    private void start(Step next, long units) {
        step = next;
        time = TimeLeft.from(units);
        if (screen.isTerminal()) {
            draw(0, "");
        } else {
            screen.err().println(words.say(step));
            drawn = time.begun();
        }
    }

    private void position(long done, String detail) {
        var pause = screen.isTerminal() ? BETWEEN_DRAWINGS : BETWEEN_LINES;
        if (!time.isKnown() || System.nanoTime() - drawn < pause.toNanos()) {
            return;
        }
        if (screen.isTerminal()) {
            draw(done, detail);
        } else {
            screen.err().println(words.say(step) + " " + share(done) + " % " + timeLeft(done) + " " + detail);
            drawn = System.nanoTime();
        }
    }

    /// Drawn anew each time on a terminal; elsewhere a line at first, and one now and then.
    private void tell(ProgressEvent.Waiting told) {
        var text = words.say(told.key(), told);
        if (screen.isTerminal()) {
            open(text);
        } else if (!waits || System.nanoTime() - drawn > BETWEEN_LINES.toNanos()) {
            screen.err().println(text);
            drawn = System.nanoTime();
        }
        waits = true;
    }

    private void goesOn() {
        waits = false;
        if (screen.isTerminal()) {
            open(words.say(step));
        } else {
            screen.err().println(words.say("progress.goes-on"));
        }
    }

    private void draw(long done, String detail) {
        var line = new StringBuilder();
        if (time.isKnown()) {
            int full = (int) (BAR * time.share(done));
            line.append('[')
                    .append("#".repeat(full))
                    .append(".".repeat(BAR - full))
                    .append("] ");
            line.append("%3d %% ".formatted(share(done)));
        }
        line.append(words.say(step))
                .append(' ')
                .append(timeLeft(done))
                .append(' ')
                .append(detail);
        open(line.toString());
    }

    private void open(String line) {
        int width = Math.min(line.length(), screen.columns() - 1);
        screen.err().print("\r" + line.substring(0, width) + "\033[K");
        screen.err().flush();
        lineIsOpen = true;
        drawn = System.nanoTime();
    }

    private void detail(String text) {
        if (details) {
            clear();
            screen.err().println("  " + text);
        }
    }

    private int share(long done) {
        return (int) (100 * time.share(done));
    }

    private String timeLeft(long done) {
        return time.left(done).map(left -> words.say("cli.left", "time", left)).orElse("");
    }
}
