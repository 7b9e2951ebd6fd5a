package org.sauvrest.desktop.home;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Optional;
import java.util.Queue;
import javafx.scene.control.ProgressBar;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.ProgressEvent;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.operation.TimeLeft;
import org.sauvrest.core.save.SaveReport;
import org.sauvrest.core.save.SaveRequest;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.home.ContextRow.Work;
import org.sauvrest.desktop.work.Watcher;

/// Saves many contexts, a few at a time; what goes wrong with one stops none of the others.
final class SaveQueue {

    /// More at once make no small database quicker, and take the server's processors from Odoo.
    private static final int AT_ONCE = 3;

    private final Desk desk;
    private final ServerProfile profile;
    private final Runnable ended;
    private final Queue<ContextRow> waiting = new ArrayDeque<>();
    private final LastSaves last;
    private int running;

    /// @param last where it is kept how they end
    /// @param ended called after each context
    SaveQueue(Desk desk, ServerProfile profile, LastSaves last, Runnable ended) {
        this.desk = desk;
        this.profile = profile;
        this.last = last;
        this.ended = ended;
    }

    void add(Collection<ContextRow> rows) {
        if (isEmpty()) {
            last.beginBatch();
        }
        for (var row : rows) {
            if (!row.isBusy()) {
                row.work().set(new Work.Waiting());
                waiting.add(row);
                last.ask(row.name());
            }
        }
        startNext();
    }

    boolean isEmpty() {
        return running == 0 && waiting.isEmpty();
    }

    void stop(ContextRow row) {
        if (waiting.remove(row)) {
            end(row, new Work.Stopped());
        } else if (row.isBusy()) {
            row.job().stop();
        }
    }

    private void startNext() {
        while (running < AT_ONCE && !waiting.isEmpty()) {
            start(waiting.remove());
        }
    }

    private void start(ContextRow row) {
        running++;
        row.work().set(begun(Step.CONNECT));
        var request = new SaveRequest(profile, row.name(), Optional.empty());
        row.job(desk.background().start(desk.core().save().save(request), new Watcher<>() {
            private TimeLeft time = TimeLeft.from(0);

            @Override
            public void tells(ProgressEvent event) {
                row.work().set(after(event, row.work().get()));
            }

            private Work after(ProgressEvent event, Work now) {
                return switch (event) {
                    case ProgressEvent.Begun(var step, var total) -> {
                        time = TimeLeft.from(total);
                        yield begun(step);
                    }
                    case ProgressEvent.Position(var done, var detail)
                    when time.isKnown() && now instanceof Work.Running(var step, var share) ->
                        new Work.Running(step, time.share(done));
                    case ProgressEvent.Waiting told
                    when now instanceof Work.Running(var step, var share) -> new Work.Blocked(step, told);
                    case ProgressEvent.Waiting told
                    when now instanceof Work.Blocked(var step, var before) -> new Work.Blocked(step, told);
                    case ProgressEvent.WaitingOver over
                    when now instanceof Work.Blocked(var step, var before) -> begun(step);
                    default -> now;
                };
            }

            @Override
            public void ended(Outcome<SaveReport> outcome) {
                running--;
                end(
                        row,
                        switch (outcome) {
                            case Outcome.Done<SaveReport> done -> new Work.Saved();
                            case Outcome.Failed<SaveReport>(var problem) -> new Work.Failed(problem);
                            case Outcome.Stopped<SaveReport> stopped -> new Work.Stopped();
                        });
                startNext();
                ended.run();
            }
        }));
    }

    private void end(ContextRow row, Work how) {
        row.work().set(how);
        last.end(row.name(), how);
    }

    private static Work begun(Step step) {
        return new Work.Running(step, ProgressBar.INDETERMINATE_PROGRESS);
    }
}
