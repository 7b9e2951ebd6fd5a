package org.sauvrest.desktop.work;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.ProgressEvent;

/// Carries what work tells from its thread to the window's: in order, with no more than one errand under way at a time,
/// however much the work has to tell.
final class Relay<R> implements Progress {

    /// Lines that wait; when the window falls behind, older ones are left out.
    private static final int LINES = 2_000;

    private final Watcher<R> watcher;
    private List<ProgressEvent> waiting = new ArrayList<>();
    private @Nullable Outcome<R> outcome;
    private boolean underWay;

    Relay(Watcher<R> watcher) {
        this.watcher = watcher;
    }

    @Override
    public void report(ProgressEvent event) {
        synchronized (this) {
            if (event instanceof ProgressEvent.Position
                    && !waiting.isEmpty()
                    && waiting.getLast() instanceof ProgressEvent.Position) {
                waiting.removeLast();
            }
            if (waiting.size() >= LINES) {
                waiting.removeIf(ProgressEvent.ToolLine.class::isInstance);
            }
            waiting.add(event);
        }
        send();
    }

    void end(Outcome<R> how) {
        synchronized (this) {
            outcome = how;
        }
        send();
    }

    private void send() {
        synchronized (this) {
            if (underWay) {
                return;
            }
            underWay = true;
        }
        Platform.runLater(this::deliver);
    }

    private void deliver() {
        List<ProgressEvent> events;
        Outcome<R> end;
        synchronized (this) {
            events = waiting;
            waiting = new ArrayList<>();
            end = outcome;
            outcome = null;
            underWay = false;
        }
        events.forEach(watcher::tells);
        if (end != null) {
            watcher.ended(end);
        }
    }
}
