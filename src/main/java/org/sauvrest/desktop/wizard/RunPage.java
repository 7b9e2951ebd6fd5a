package org.sauvrest.desktop.wizard;

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
    private final Function<DetailsPane, Watched<R>> work;
    private final Function<Outcome<R>, Verdict> verdict;
    private final VerdictPage end;
    private final ProgressPane progress;
    private final VBox content;
    private @Nullable Job job;

    /// Shows the lines that the work prints.
    ///
    /// @param texts whose purpose says what is promised meanwhile
    /// @param operation built when the page is entered
    /// @param end the page that comes next
    public RunPage(
            Desk desk,
            Texts texts,
            Supplier<Operation<R>> operation,
            Function<Outcome<R>, Verdict> verdict,
            VerdictPage end) {
        this(desk, texts, details -> new Watched<>(operation.get(), details.view(), () -> {}), verdict, end);
    }

    private RunPage(
            Desk desk,
            Texts texts,
            Function<DetailsPane, Watched<R>> work,
            Function<Outcome<R>, Verdict> verdict,
            VerdictPage end) {
        this.desk = desk;
        this.texts = texts;
        this.work = work;
        this.verdict = verdict;
        this.end = end;
        progress = new ProgressPane(desk.words());
        content = new VBox(progress.view());
        content.getStyleClass().add("run");
    }

    /// Shows more of the work than the lines that it prints.
    ///
    /// @param work built when the page is entered
    public static <R> RunPage<R> watching(
            Desk desk, Texts texts, Supplier<Watched<R>> work, Function<Outcome<R>, Verdict> verdict, VerdictPage end) {
        return new RunPage<>(desk, texts, details -> work.get(), verdict, end);
    }

    @Override
    public void entered(Course course) {
        if (job == null) {
            var details = new DetailsPane(desk);
            var watched = work.apply(details);
            VBox.setVgrow(watched.view(), Priority.ALWAYS);
            content.getChildren().setAll(progress.view(), watched.view());
            job = desk.background().start(watched.operation(), watcher(course, details, watched.ended()));
        }
    }

    private Watcher<R> watcher(Course course, DetailsPane details, Runnable watchedEnded) {
        return new Watcher<>() {
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
                watchedEnded.run();
                end.put(verdict.apply(outcome));
                course.next();
            }
        };
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
