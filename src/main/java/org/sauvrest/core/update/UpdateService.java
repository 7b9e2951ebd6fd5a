package org.sauvrest.core.update;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sauvrest.core.contexts.ContextService;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.UpdateProblem;
import org.sauvrest.core.restore.KeepService;
import org.sauvrest.core.restore.TrialService;
import org.sauvrest.core.restore.UndoService;
import org.sauvrest.core.save.SaveService;
import org.sauvrest.core.settings.Installation;
import org.sauvrest.core.settings.ServerProfile;

/// Updates an Odoo server with each of its databases, in runs that can be gone on with or taken back after whatever has
/// interrupted them.
public final class UpdateService {

    private final Tools tools;
    private final Planner planner;
    private final UpdateRuns runs;
    private final Function<Optional<String>, Machine> machines;

    /// @param folder of the runs
    /// @param machines the computer of a name, or this one
    public UpdateService(
            Connector connector,
            ContextService contexts,
            SaveService save,
            TrialService trials,
            Path folder,
            Function<Optional<String>, Machine> machines) {
        this(connector, contexts, save, trials, folder, machines, Patience.USUAL);
    }

    UpdateService(
            Connector connector,
            ContextService contexts,
            SaveService save,
            TrialService trials,
            Path folder,
            Function<Optional<String>, Machine> machines,
            Patience patience) {
        this.tools =
                new Tools(connector, save, new KeepService(connector), new UndoService(connector), trials, patience);
        this.runs = new UpdateRuns(folder);
        this.planner = new Planner(connector, contexts, runs);
        this.machines = machines;
    }

    /// Looks for the Odoo of a computer, for a first description of it.
    ///
    /// @param host `[account@]host[:port]` of that computer; absent for this one
    public Operation<Optional<Installation>> find(Optional<String> host) {
        return progress -> {
            try (var machine = machines.apply(host)) {
                return new InstallationFinder(machine, host.orElse(null)).find();
            }
        };
    }

    /// What an update would do. The repositories are asked for what is new; nothing else is changed.
    public Operation<UpdatePlan> plan(UpdateRequest request) {
        return progress -> {
            var installation = installation(request.profile());
            try (var machine = machines.apply(installation.computer())) {
                return planner.plan(request, installation, machine, progress);
            }
        };
    }

    /// Tries on copies what was planned, with the new code in a place of its own: nothing of the Odoo in use is
    /// touched.
    ///
    /// @param watcher told of every change at a context
    public Operation<RehearsalReport> rehearse(UpdatePlan plan, Consumer<Standing> watcher) {
        return progress -> {
            var profile = plan.request().profile();
            var installation = installation(profile);
            var rehearsal = runs.rehearsal();
            try (var _ = Turn.take(rehearsal, tools.connector(), profile, installation, true);
                    var machine = machines.apply(installation.computer())) {
                return new Rehearsal(tools, plan, installation, machine, rehearsal, progress).run(watcher);
            }
        };
    }

    /// Does what was planned, as far as it goes.
    ///
    /// @param watcher told of every change at a context, from any thread
    public Operation<UpdateReport> begin(UpdatePlan plan, Consumer<Standing> watcher) {
        return progress -> {
            var profile = plan.request().profile();
            var installation = installation(profile);
            return onWay(
                    installation, () -> make(plan), profile, watcher, progress, way -> new Forward(way, tools).run());
        };
    }

    /// Goes on with a run that was interrupted or has halted: on the way back where that was begun.
    ///
    /// @param leftOut contexts whose state of before is brought back, so that the others go on
    public Operation<UpdateReport> resume(
            UpdateRun run, ServerProfile profile, Set<String> leftOut, Consumer<Standing> watcher) {
        return progress -> onWay(run.installation(), () -> open(run), profile, watcher, progress, way -> {
            way.goOn();
            if (way.journal().isBegun(UpdateStep.TURN_BACK, "")) {
                new Back(way, tools).run();
                return;
            }
            for (var context : leftOut) {
                new Back(way, tools).leaveOut(context);
            }
            new Forward(way, tools).run();
        });
    }

    /// Takes a run back, whatever it has come to.
    public Operation<UpdateReport> back(UpdateRun run, ServerProfile profile, Consumer<Standing> watcher) {
        return progress -> onWay(run.installation(), () -> notBack(run), profile, watcher, progress, way -> {
            way.goOn();
            new Back(way, tools).run();
        });
    }

    /// A run that was begun on this computer.
    ///
    /// @param id absent for the newest
    public UpdateRun run(Optional<String> id) throws ProblemException {
        return runs.read(id);
    }

    /// The newest run for a server that was begun on this computer; nothing where there is none.
    public Optional<UpdateRun> newest(ServerProfile profile) throws ProblemException {
        return runs.newest(profile.name());
    }

    /// How long each context took in the newest run for a server that has come to a good end.
    public Map<String, Duration> took(ServerProfile profile) throws ProblemException {
        return runs.took(profile.name());
    }

    /// Where all is that a run has left: its journal, what ran, and the log of each context.
    public Path folder(UpdateRun run) {
        return runs.place(run);
    }

    /// How a run stands.
    public UpdateReport report(UpdateRun run) throws ProblemException {
        return new Reports(runs, run).report();
    }

    /// Whether somebody works on a run of this computer at this moment.
    public boolean isUnderWay() throws ProblemException {
        return runs.isWorkedOn();
    }

    private UpdateRun make(UpdatePlan plan) throws ProblemException {
        runs.requireFinished(plan.request().profile().name());
        var begun = Instant.now();
        var installation = installation(plan.request().profile());
        var run = UpdateRun.of(plan, installation, runs.take(begun), begun);
        runs.write(run);
        return run;
    }

    private static Installation installation(ServerProfile profile) throws ProblemException {
        var installation = profile.odoo();
        if (installation == null) {
            throw new ProblemException(new UpdateProblem.NoInstallation(profile.name()));
        }
        return installation;
    }

    private UpdateRun open(UpdateRun run) throws ProblemException {
        return require(!report(run).isGood(), run);
    }

    private UpdateRun notBack(UpdateRun run) throws ProblemException {
        return require(report(run).state() != UpdateReport.State.BACK, run);
    }

    private static UpdateRun require(boolean goesOn, UpdateRun run) throws ProblemException {
        if (!goesOn) {
            throw new ProblemException(new UpdateProblem.UpdateEnded(run.id()));
        }
        return run;
    }

    /// A run that waits for somebody's decision must not be forgotten over another one.
    ///
    /// @throws ProblemException where one does
    public void requireReady(ServerProfile profile) throws ProblemException {
        if (isUnderWay()) {
            throw new ProblemException(new UpdateProblem.UpdateBusy());
        }
        runs.requireFinished(profile.name());
    }

    /// What is done on a way.
    @FunctionalInterface
    private interface Travel {
        void go(Way way) throws ProblemException, InterruptedException;
    }

    /// The run that is worked on, once nobody else does.
    @FunctionalInterface
    private interface Begun {
        UpdateRun run() throws ProblemException;
    }

    private UpdateReport onWay(
            Installation installation,
            Begun begun,
            ServerProfile profile,
            Consumer<Standing> watcher,
            Progress progress,
            Travel travel)
            throws ProblemException, InterruptedException {
        UpdateRun run;
        try (var turn = Turn.take(runs.folder(), tools.connector(), profile, installation, false)) {
            run = begun.run();
            try (var journal = runs.journal(run);
                    var commands = runs.commandLog(run);
                    var machine = new LoggedMachine(machines.apply(installation.computer()), commands)) {
                // Whoever has corrected a command since would wait for nothing: what is moved stays as it was noted.
                var described = run.installation().withCommandsOf(profile.odoo());
                var service =
                        new OdooService(machine, described, tools.patience().service());
                travel.go(new Way(run, turn, profile, machine, service, journal, runs, watcher, progress));
            }
        }
        return report(run);
    }
}
