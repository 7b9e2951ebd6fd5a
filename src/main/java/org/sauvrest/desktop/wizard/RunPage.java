package org.sauvrest.desktop.wizard;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.ProgressEvent;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.work.Job;
import org.sauvrest.desktop.work.Watcher;

/// The page on which work is under way: what is being done, how far it is, what it runs; and the way to the verdict.
///
/// @param <R> what the work results in
public final class RunPage<R> implements Page {

    private final Desk desk;
    private final Texts texts;
    private final Supplier<Operation<R>> operation;
    private final Function<Outcome<R>, Verdict> verdict;
    private final VerdictPage end;
    private final ProgressPane progress;
    private final DetailsPane details;
    private final VBox content;
    private @Nullable Job job;

    /// @param texts whose purpose says what is promised meanwhile
    /// @param operation built when the page is entered
    /// @param end the page that comes next
    public RunPage(
            Desk desk,
            Texts texts,
            Supplier<Operation<R>> operation,
            Function<Outcome<R>, Verdict> verdict,
            VerdictPage end) {
        this(desk, texts, operation, verdict, end, Optional.empty());
    }

    /// @param watched shows what the work does better than the lines that it prints
    public RunPage(
            Desk desk,
            Texts texts,
            Supplier<Operation<R>> operation,
            Function<Outcome<R>, Verdict> verdict,
            VerdictPage end,
            Node watched) {
        this(desk, texts, operation, verdict, end, Optional.of(watched));
    }

    private RunPage(
            Desk desk,
            Texts texts,
            Supplier<Operation<R>> operation,
            Function<Outcome<R>, Verdict> verdict,
            VerdictPage end,
            Optional<Node> watched) {
        this.desk = desk;
        this.texts = texts;
        this.operation = operation;
        this.verdict = verdict;
        this.end = end;
        progress = new ProgressPane(desk.words());
        details = new DetailsPane(desk);
        watched.ifPresent(node -> VBox.setVgrow(node, Priority.ALWAYS));
        content = new VBox(progress.view(), watched.orElseGet(details::view));
        content.getStyleClass().add("run");
    }

    @Override
    public void entered(Course course) {
        if (job != null) {
            return;
        }
        job = desk.background().start(operation.get(), new Watcher<>() {
            @Override
            public void tells(ProgressEvent event) {
                if (event instanceof ProgressEvent.ToolLine(var text)) {
                    details.add(text);
                } else {
                    progress.show(event);
                }
            }

            @Override
            public void ended(Outcome<R> outcome) {
                job = null;
                end.put(verdict.apply(outcome));
                course.next();
            }
        });
    }

    /// Nothing is to be pressed here: what was pressed twice on the page before must not lead past the work.
    @Override
    public void pressed(Course course) {}

    @Override
    public Texts texts() {
        return texts;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public boolean mayGoBack() {
        return false;
    }

    @Override
    public boolean isWorking() {
        return job != null;
    }

    @Override
    public void stop() {
        if (job != null) {
            progress.stopping(desk.say("window.stopping"));
            job.stop();
        }
    }
}
