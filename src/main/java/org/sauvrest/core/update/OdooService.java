package org.sauvrest.core.update;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.UpdateProblem;
import org.sauvrest.core.settings.Installation;

/// The service of an Odoo, and the web proxy before it. What its commands say of themselves is not believed: the
/// service is asked.
///
/// @param patience until it has come to a stop, or to life
record OdooService(Machine machine, Installation installation, Duration patience) {

    private static final int MILLISECONDS_BETWEEN_LOOKS = 100;

    boolean isRunning(Progress progress) throws ProblemException, InterruptedException {
        return machine.shell(installation.status(), Optional.empty(), progress::line)
                .well();
    }

    /// Stops it, and is sure that it has stopped.
    void stop(Progress progress) throws ProblemException, InterruptedException {
        if (installation.proxyStop() != null) {
            run(installation.proxyStop(), progress);
        }
        if (isRunning(progress)) {
            run(installation.stop(), progress);
            await(false, progress);
        }
    }

    /// Starts it unless it runs, and is sure that it does.
    void start(Progress progress) throws ProblemException, InterruptedException {
        if (!isRunning(progress)) {
            run(installation.start(), progress);
            await(true, progress);
        }
        if (installation.proxyStart() != null) {
            run(installation.proxyStart(), progress);
        }
    }

    private void await(boolean running, Progress progress) throws ProblemException, InterruptedException {
        var until = Instant.now().plus(patience);
        while (isRunning(progress) != running) {
            if (Instant.now().isAfter(until)) {
                throw new ProblemException(
                        running
                                ? new UpdateProblem.ServiceNotRunning(installation.start())
                                : new UpdateProblem.ServiceNotStopped(installation.stop()));
            }
            Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
        }
    }

    private void run(String line, Progress progress) throws ProblemException, InterruptedException {
        progress.line(machine.name() + "$ " + line);
        var ended = machine.shell(line, Optional.empty(), progress::line);
        if (!ended.well()) {
            throw new ProblemException(new UpdateProblem.ServiceCommandFailed(line, ended.status(), ended.lastLines()));
        }
    }
}
