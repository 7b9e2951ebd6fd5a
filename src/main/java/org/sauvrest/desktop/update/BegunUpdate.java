package org.sauvrest.desktop.update;

import java.util.Optional;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.update.UpdateReport;
import org.sauvrest.core.update.UpdateRun;
import org.sauvrest.core.update.UpdateService;

/// An update that has been begun, and how it stands, as both are on the disk.
public record BegunUpdate(UpdateRun run, UpdateReport report) {

    /// The newest one for a server; nothing where there is none.
    public static Operation<Optional<BegunUpdate>> newest(UpdateService service, ServerProfile profile) {
        return progress -> {
            var run = service.newest(profile);
            return run.isEmpty() ? Optional.empty() : Optional.of(read(service, run.get()));
        };
    }

    static BegunUpdate read(UpdateService service, UpdateRun run) throws ProblemException {
        return new BegunUpdate(run, service.report(run));
    }

    /// Whether somebody has still to decide, or it was broken off.
    public boolean isOpen() {
        return !report.isGood();
    }

    /// Whether its Odoo runs on another computer.
    boolean isElsewhere() {
        return run.installation().host() != null;
    }
}
