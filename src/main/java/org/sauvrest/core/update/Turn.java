package org.sauvrest.core.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sauvrest.core.contexts.ApplicationName;
import org.sauvrest.core.contexts.OdooLock;
import org.sauvrest.core.files.FolderLock;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.UpdateProblem;
import org.sauvrest.core.settings.Installation;
import org.sauvrest.core.settings.ServerProfile;

/// That nobody else works on the same at this moment: no other program of this account on what lies in a folder, and
/// nobody on any computer on the same Odoo.
///
/// @param server session that holds the lock of the Odoo
record Turn(FolderLock lock, Path folder, Session server) implements AutoCloseable {

    /// @param folder of ours
    /// @param shared whether others may do the same
    /// @throws ProblemException where somebody else has begun before
    static Turn take(Path folder, Connector connector, ServerProfile profile, Installation odoo, boolean shared)
            throws ProblemException, InterruptedException {
        var lock = lock(folder);
        try {
            var server = connector.open(profile, ApplicationName.of(shared ? "rehearsal" : "update"));
            try {
                OdooLock.take(server, odoo.code(), shared);
                return new Turn(lock, folder, server);
            } catch (ProblemException | InterruptedException | RuntimeException e) {
                server.close();
                throw e;
            }
        } catch (ProblemException | InterruptedException | RuntimeException e) {
            close(lock, folder);
            throw e;
        }
    }

    private static FolderLock lock(Path folder) throws ProblemException {
        try {
            Files.createDirectories(folder);
            return FolderLock.take(folder).orElseThrow(() -> new ProblemException(new UpdateProblem.UpdateBusy()));
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(folder, e), e);
        }
    }

    private static void close(FolderLock lock, Path folder) throws ProblemException {
        try {
            lock.close();
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(folder, e), e);
        }
    }

    @Override
    public void close() throws ProblemException {
        server.close();
        close(lock, folder);
    }
}
