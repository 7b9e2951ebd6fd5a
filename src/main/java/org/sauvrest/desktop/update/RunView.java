package org.sauvrest.desktop.update;

import atlantafx.base.theme.Styles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.update.Stage;
import org.sauvrest.core.update.Standing;
import org.sauvrest.core.update.UpdatePlan;
import org.sauvrest.core.update.UpdateText;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;

/// Work on an update before one's eyes: the steps, each context, what keeps silent, the errors, the log. However
/// much is told, the window takes it ten times a second and no more often.
final class RunView {

    private static final int MILLISECONDS_BETWEEN_LOOKS = 100;
    private static final int MOST_SILENT = 2;

    private final Desk desk;
    private final UpdateDraft draft;
    private final RunFeed feed;
    private final StagesRow stages;
    private final Label time = Controls.quiet("");
    private final Label silence = Controls.text("");
    private final ContextsTable table;
    private final ErrorsPane errors;
    private final LogPane log;
    private final VBox view;
    private final Timeline clock = new Timeline();
    private final Optional<Duration> expected;
    private Instant begun = Instant.now();

    /// @param lines how each context stands before the work
    /// @param expected how long it may take; absent where nobody knows
    private RunView(
            Desk desk, UpdateDraft draft, List<Step> steps, List<ContextLine> lines, Optional<Duration> expected) {
        this.desk = desk;
        this.draft = draft;
        this.expected = expected;
        var contexts = lines.stream().map(ContextLine::context).toList();
        feed = new RunFeed(contexts);
        stages = new StagesRow(desk, steps);
        table = new ContextsTable(desk, lines);
        log = new LogPane(desk, contexts);
        errors = new ErrorsPane(desk, log::look);
        time.setId("update-time");
        silence.setId("silence");
        silence.setGraphic(Controls.icon(Feather.ALERT_TRIANGLE, Styles.WARNING));
        Controls.show(silence, false);
        VBox.setVgrow(table.view(), Priority.ALWAYS);
        VBox.setVgrow(log.view(), Priority.ALWAYS);
        view = new VBox(stages.view(), time, silence, errors.view(), table.view(), log.view());
        view.getStyleClass().add("list");
        clock.setCycleCount(Animation.INDEFINITE);
        clock.getKeyFrames()
                .setAll(new KeyFrame(javafx.util.Duration.millis(MILLISECONDS_BETWEEN_LOOKS), event -> take()));
    }

    static RunView of(Desk desk, UpdateDraft draft, Errand errand) {
        if (errand instanceof Errand.Begin(var plan)) {
            return new RunView(desk, draft, StagesRow.FORWARD, waiting(plan), plan.estimate());
        }
        var lines = draft.begun().stream()
                .flatMap(begun -> begun.report().contexts().stream())
                .map(result -> ContextLine.of(result.context(), result.stage()))
                .toList();
        var steps = errand instanceof Errand.Back ? StagesRow.BACK : StagesRow.FORWARD;
        return new RunView(desk, draft, steps, lines, Optional.empty());
    }

    static RunView ofRehearsal(Desk desk, UpdateDraft draft, UpdatePlan plan) {
        return new RunView(desk, draft, StagesRow.REHEARSAL, waiting(plan), Optional.empty());
    }

    private static List<ContextLine> waiting(UpdatePlan plan) {
        return plan.contexts().stream()
                .map(context -> ContextLine.of(context, Stage.WAITING))
                .toList();
    }

    Node view() {
        return view;
    }

    /// The work itself, which tells here what it has to tell. To be asked for when it begins.
    ///
    /// @param telling work that tells every change at a context
    <R> Operation<R> work(Function<Consumer<Standing>, Operation<R>> telling) {
        begun = Instant.now();
        desk.background().start(draft.took(desk.core()), outcome -> {
            if (outcome instanceof Outcome.Done<Map<String, Duration>>(var took)) {
                table.took(took);
            }
        });
        clock.play();
        var work = telling.apply(feed);
        return progress -> work.run(event -> {
            if (!feed.takes(event)) {
                progress.report(event);
            }
        });
    }

    /// The work has ended.
    void end() {
        clock.stop();
        take();
    }

    private void take() {
        var news = feed.take();
        var now = Instant.now();
        news.step().ifPresent(stages::begin);
        table.update(news.standings(), now);
        errors.add(news.errors());
        log.add(news.lines());
        tellSilence();
        tellTime(Duration.ofSeconds(Duration.between(begun, now).toSeconds()));
    }

    private void tellSilence() {
        var silent = table.silent();
        Controls.show(silence, !silent.isEmpty());
        var told = silent.stream()
                .limit(MOST_SILENT)
                .map(line -> UpdateText.of(
                        line.context(), UpdateText.silence(line.silence().orElseThrow(), desk.words()), desk.words()))
                .collect(Collectors.joining("\n"));
        int further = silent.size() - MOST_SILENT;
        silence.setText(further > 0 ? told + "\n" + desk.say("update.window.further-silent", "count", further) : told);
    }

    private void tellTime(Duration elapsed) {
        time.setText(expected.map(
                        last -> desk.words().say("update.window.elapsed-of", Map.of("elapsed", elapsed, "last", last)))
                .orElseGet(() -> desk.say("update.window.elapsed", "elapsed", elapsed)));
    }
}
