package org.sauvrest.core.update;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;
import org.sauvrest.core.contexts.ApplicationName;
import org.sauvrest.core.odoo.Languages;
import org.sauvrest.core.odoo.ModuleStates;
import org.sauvrest.core.odoo.ModuleSums;
import org.sauvrest.core.odoo.Modules;
import org.sauvrest.core.odoo.OdooInstall;
import org.sauvrest.core.odoolog.RunEnding;
import org.sauvrest.core.odoolog.UpdateLog;
import org.sauvrest.core.odoolog.UpdateVerdict;
import org.sauvrest.core.operation.Concurrently;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.ServerProfile;

/// The update of one database by one process of the server program.
///
/// @param everyModule whether modules without a change are updated too
/// @param limit how long it may take; absent for as long as it takes
record DatabaseUpdate(
        Connector connector,
        ServerProfile profile,
        ServerProgram program,
        Sources sources,
        boolean everyModule,
        Optional<Duration> limit) {

    private static final int MILLISECONDS_BETWEEN_LOOKS = 500;

    /// What has to be done for a database.
    ///
    /// @param modules to name to the server program; `all` where it is not known which have changed
    /// @param sums of the installed modules, to be kept after a good end
    record Need(List<String> modules, SortedMap<String, String> sums, int installed) {

        boolean isNone() {
            return modules.isEmpty();
        }
    }

    /// How far it is, for whoever watches.
    interface Watcher {
        void at(int done, int total, String module);
    }

    /// What a database needs, by the checksums of its last good update.
    Need need(String context) throws ProblemException, InterruptedException {
        try (var session = connector.open(profile, context, ApplicationName.of("update"))) {
            var installed = OdooInstall.read(session)
                    .map(OdooInstall::modules)
                    .orElse(Map.of())
                    .keySet();
            var states = ModuleStates.read(session);
            var stored = ModuleSums.read(session);
            var sums = new java.util.TreeMap<>(sources.sums(Languages.read(session)));
            var changes = Modules.changes(installed, sums, stored);
            sums.keySet().retainAll(installed);
            // A module that is not there any more, or that waits, is the server program's to judge.
            boolean all = everyModule
                    || stored.isEmpty()
                    || !changes.missing().isEmpty()
                    || states.map(found -> !found.unfinished().isEmpty()).orElse(true);
            return new Need(all ? List.of("all") : List.copyOf(changes.changed()), sums, installed.size());
        }
    }

    UpdateVerdict run(String context, Need need, LogFile log, Watcher watcher, Progress progress)
            throws ProblemException, InterruptedException {
        var reading = new UpdateLog(context, sources.series(), need.installed(), InstantSource.system());
        var command = program.update(context, need.modules());
        progress.line(context + "$ " + command);
        var ending = ending(command, reading, log, watcher);
        try (var session = connector.open(profile, context, ApplicationName.of("update"))) {
            var verdict = UpdateVerdict.of(ending, reading.end(), ModuleStates.read(session), sources.series());
            if (!(verdict instanceof UpdateVerdict.Failed)) {
                ModuleSums.write(session, need.sums());
            }
            return verdict;
        }
    }

    private RunEnding ending(org.sauvrest.core.process.Command command, UpdateLog reading, LogFile log, Watcher watcher)
            throws ProblemException, InterruptedException {
        var begun = Instant.now();
        var shown = new AtomicReference<>("");
        try (var beside = new Concurrently()) {
            var running = beside.start(() -> program.run(command, line -> {
                log.line(line);
                reading.line(line);
            }));
            while (!Concurrently.endsWithin(MILLISECONDS_BETWEEN_LOOKS, running)) {
                var at = reading.progress();
                if (!shown.getAndSet(at.module()).equals(at.module())) {
                    watcher.at(at.number(), at.total(), at.module());
                }
                if (limit.map(most -> Instant.now().isAfter(begun.plus(most))).orElse(false)) {
                    return new RunEnding.TimedOut(limit.get());
                }
            }
            return new RunEnding.Exited(Concurrently.result(running).status());
        }
    }
}
