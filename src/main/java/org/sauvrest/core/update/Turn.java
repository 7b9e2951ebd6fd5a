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
final class Turn implements AutoCloseable {

    private final FolderLock lock;
    private final Path folder;
    private final Claim claim;

    /// Holds the lock of the Odoo.
    private Session server;

    /// What is asked of the server.
    @FunctionalInterface
    private interface Claim {
        Session take() throws ProblemException, InterruptedException;
    }

    private Turn(FolderLock lock, Path folder, Claim claim, Session server) {
        this.lock = lock;
        this.folder = folder;
        this.claim = claim;
        this.server = server;
    }

    /// @param folder of ours
    /// @param shared whether others may do the same
    /// @throws ProblemException where somebody else has begun before
    static Turn take(Path folder, Connector connector, ServerProfile profile, Installation odoo, boolean shared)
            throws ProblemException, InterruptedException {
        Claim claim = () -> claim(connector, profile, odoo, shared);
        var lock = lock(folder);
        try {
            return new Turn(lock, folder, claim, claim.take());
        } catch (ProblemException | InterruptedException | RuntimeException e) {
            close(lock, folder);
            throw e;
        }
    }

    private static Session claim(Connector connector, ServerProfile profile, Installation odoo, boolean shared)
            throws ProblemException, InterruptedException {
        var server = connector.open(profile, ApplicationName.of(shared ? "rehearsal" : "update"));
        try {
            OdooLock.take(server, odoo.code(), shared);
            return server;
        } catch (ProblemException | InterruptedException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /// Makes sure of it before a step: a server ends its sessions when it is restarted, and with them their locks.
    ///
    /// @throws ProblemException where somebody else has come meanwhile
    synchronized void require() throws ProblemException, InterruptedException {
        if (!server.isAlive()) {
            server.close();
            server = claim.take();
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
    public synchronized void close() throws ProblemException {
        server.close();
        close(lock, folder);
    }
}
