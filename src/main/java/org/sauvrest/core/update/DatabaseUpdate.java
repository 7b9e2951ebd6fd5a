package org.sauvrest.core.update;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.sauvrest.core.contexts.ApplicationName;
import org.sauvrest.core.odoo.ModuleStates;
import org.sauvrest.core.odoo.ModuleSums;
import org.sauvrest.core.odoolog.RunEnding;
import org.sauvrest.core.odoolog.UpdateLog;
import org.sauvrest.core.odoolog.UpdateProgress;
import org.sauvrest.core.odoolog.UpdateVerdict;
import org.sauvrest.core.operation.Concurrently;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.Command;
import org.sauvrest.core.settings.ServerProfile;

/// The update of one database by one process of the server program.
///
/// @param limit how long it may take; absent for as long as it takes
record DatabaseUpdate(
        Connector connector,
        ServerProfile profile,
        ServerProgram program,
        Sources sources,
        Optional<Duration> limit,
        Patience patience) {

    private static final int MILLISECONDS_BETWEEN_LOOKS = 300;

    /// @param listener takes each line of the log
    /// @param watcher told of the progress
    UpdateVerdict run(String context, Need need, Consumer<String> listener, Consumer<Standing> watcher)
            throws ProblemException, InterruptedException {
        var reading = new UpdateLog(context, sources.series(), need.installed(), InstantSource.system());
        var ending = ending(context, program.update(context, need.modules()), reading, listener, watcher);
        try (var session = connector.open(profile, context, ApplicationName.of("update"))) {
            var verdict = UpdateVerdict.of(ending, reading.end(), ModuleStates.read(session), sources.series());
            if (!(verdict instanceof UpdateVerdict.Failed)) {
                keep(session, need);
            }
            return verdict;
        }
    }

    /// Where they cannot be kept, the next update takes every module for changed.
    private static void keep(Session session, Need need) throws InterruptedException {
        try {
            ModuleSums.write(session, need.sums());
        } catch (ProblemException e) {
            return;
        }
    }

    private RunEnding ending(
            String context, Command command, UpdateLog reading, Consumer<String> listener, Consumer<Standing> watcher)
            throws ProblemException, InterruptedException {
        var begun = Instant.now();
        var asked = begun;
        Optional<UpdateProgress> shown = Optional.empty();
        try (var beside = new Concurrently()) {
            var running = beside.start(() -> program.run(command, line -> {
                listener.accept(line);
                reading.line(line);
            }));
            while (!Concurrently.endsWithin(MILLISECONDS_BETWEEN_LOOKS, running)) {
                var now = Instant.now();
                if (limit.isPresent() && now.isAfter(begun.plus(limit.get()))) {
                    return new RunEnding.TimedOut(limit.get());
                }
                var progress = Optional.of(reading.progress());
                var silence = progress.get().silence(now);
                boolean quiet = silence.compareTo(patience.quiet()) > 0;
                if (quiet && now.isAfter(asked.plus(patience.betweenQuestions()))) {
                    asked = now;
                    watcher.accept(new Standing(context, Stage.UPDATING, progress, look(context, silence)));
                } else if (!quiet && !progress.equals(shown)) {
                    shown = progress;
                    watcher.accept(new Standing(context, Stage.UPDATING, progress, Optional.empty()));
                }
            }
            return new RunEnding.Exited(Concurrently.result(running).status());
        }
    }

    /// A question that cannot be asked now is no reason to give up.
    private Optional<Silence> look(String context, Duration silence) throws InterruptedException {
        try {
            return Optional.of(Silence.look(connector, profile, context, silence));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }
}
