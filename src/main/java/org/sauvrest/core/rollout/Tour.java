package org.sauvrest.core.rollout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.sauvrest.core.operation.Concurrently;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.remote.RemoteException;
import org.sauvrest.core.remote.RemoteFault;
import org.sauvrest.core.remote.Route;
import org.sauvrest.core.remote.SshDoor;
import org.sauvrest.core.remote.Target;

/// One run through computers of a campaign, many at a time.
///
/// @param watcher told of every change, from any thread
record Tour(SshDoor door, Load load, Journal journal, Consumer<Standing> watcher) {

    /// A knock costs next to nothing, and those that are switched off answer late or never: they must not keep the
    /// places of those that can be visited.
    private static final int KNOCKING = 64;

    /// @param back whether what was written is taken back
    void run(List<Standing> those, boolean back, Progress progress) throws ProblemException, InterruptedException {
        progress.begin(Step.VISIT_COMPUTERS, those.size());
        door.tryJumpHostsAgain();
        var knocking = new Semaphore(KNOCKING, true);
        var visiting = new Semaphore(load.campaign().ssh().parallel(), true);
        var done = new AtomicInteger();
        try (var threads = new Concurrently()) {
            var all = new ArrayList<Future<?>>();
            for (var standing : those) {
                all.add(threads.start(() -> {
                    var silent = during(knocking, () -> knock(standing));
                    if (silent.isPresent()) {
                        note(silent.get());
                    } else {
                        during(visiting, () -> visit(standing, back));
                    }
                    progress.at(done.incrementAndGet(), standing.computer().name());
                    return standing;
                }));
            }
            for (var each : all) {
                Concurrently.result(each);
            }
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T get() throws ProblemException, InterruptedException;
    }

    private static <T> T during(Semaphore places, Work<T> work) throws ProblemException, InterruptedException {
        places.acquire();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /// @return how it stands, where nobody answers
    private Optional<Standing> knock(Standing standing) throws InterruptedException {
        var computer = standing.computer();
        if (computer.platform() == Platform.FOLDER) {
            return Optional.empty();
        }
        try {
            door.knock(route(computer), load.campaign().ssh().patience());
            return Optional.empty();
        } catch (RemoteException e) {
            return Optional.of(failed(standing, e));
        }
    }

    private Route route(Computer computer) throws RemoteException {
        var user = computer.user().orElse(load.campaign().ssh().user());
        var target = new Target(computer.address(), computer.port(), user);
        return computer.jumps().isPresent() ? new Route(computer.jumps().get(), target) : door.route(target);
    }

    private Standing failed(Standing before, RemoteException e) {
        return before.now(state(e.fault()), Reason.of(e.fault()), load.shown(said(e)))
                .at(e.jump());
    }

    private Standing visit(Standing standing, boolean back) throws ProblemException, InterruptedException {
        var latest = new Latest(standing.now(HostState.VISITED, Reason.NONE, ""));
        note(latest.standing);
        var ended = ended(latest, back);
        note(ended);
        return ended;
    }

    private Standing ended(Latest latest, boolean back) throws ProblemException, InterruptedException {
        Visit.Note noting = now -> {
            latest.standing = now;
            note(now);
        };
        var computer = latest.standing.computer();
        if (computer.platform() == Platform.FOLDER) {
            var spot = new FolderSpot(Path.of(computer.address()), load, noting);
            return back ? spot.takeBack(latest.standing) : spot.bring(latest.standing);
        }
        try (var session = door.open(route(computer), load.campaign().ssh().patience())) {
            var visit = new Visit(session, load, noting);
            return back ? visit.takeBack(latest.standing) : visit.bring(latest.standing);
        } catch (RemoteException e) {
            return failed(latest.standing, e);
        }
    }

    /// What is known of a computer at this moment of its visit.
    private static final class Latest {
        private Standing standing;

        Latest(Standing standing) {
            this.standing = standing;
        }
    }

    private static HostState state(RemoteFault fault) {
        return switch (fault) {
            case KEY_NEW, KEY_CHANGED, LOGIN_REFUSED, NOT_SSH, FORWARDING_REFUSED, WAY_NOT_FOLLOWED ->
                HostState.REFUSED;
            case NAME_UNKNOWN, SILENT, CLOSED, BUSY, LOST, LATE -> HostState.UNREACHABLE;
        };
    }

    /// What the library says of a connection that broke tells people nothing.
    private static String said(RemoteException e) {
        return e.fault() == RemoteFault.LOST ? "" : e.said();
    }

    private void note(Standing standing) throws ProblemException {
        journal.note(standing);
        watcher.accept(standing);
    }
}
