package org.sauvrest.core.remote;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// Another computer to work on for a moment, with the keys of this user. Its own key must be known.
///
/// @param login what its SSH server is shown
public record SshPlace(Target target, SshLogin login) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// What its shell comes to with a script.
    ///
    /// @param input for its standard input
    /// @throws ProblemException where the computer cannot be worked with
    public Answer run(String script, byte[] input, Duration patience) throws ProblemException, InterruptedException {
        try (var connection = connect()) {
            return connection.session().run(PosixScript.command(script), input, patience);
        } catch (RemoteException e) {
            throw explained(e);
        }
    }

    /// A connection for several commands.
    public SshConnection connect() throws ProblemException, InterruptedException {
        var door = new SshDoor(login, KnownHosts.read(login.folder(), fingerprint -> false));
        SshConnection connection = null;
        try {
            connection = new SshConnection(door, door.open(target, PATIENCE));
            return connection;
        } catch (RemoteException e) {
            throw explained(e);
        } finally {
            if (connection == null) {
                door.close();
            }
        }
    }

    /// What it means that the computer could not be worked with.
    public ProblemException explained(RemoteException e) {
        return new ProblemException(new Problem.RemoteFailed(target.toString(), e.fault(), e.said()), e);
    }

    /// The content of a file there.
    public byte[] read(String file) throws ProblemException, InterruptedException {
        var answer = run("LC_ALL=C cat -- " + PosixScript.quoted(file), new byte[0], PATIENCE);
        if (answer.status() != 0) {
            throw fault(file, answer);
        }
        return answer.output();
    }

    /// Puts other content into a file there in one go. It keeps its owner and its rights.
    ///
    /// @throws ProblemException where it could not, or somebody else has written since; then nothing is changed
    public void rewrite(String file, byte[] before, byte[] content) throws ProblemException, InterruptedException {
        var sum = run("cksum", before, PATIENCE).text().strip().replace(' ', '-');
        var heading = (file + "\n" + sum + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8);
        var input = new byte[heading.length + content.length];
        System.arraycopy(heading, 0, input, 0, heading.length);
        System.arraycopy(content, 0, input, heading.length, content.length);
        var answer = run(PosixScript.text(SshPlace.class, "rewrite.sh"), input, PATIENCE);
        if (answer.status() != 0) {
            throw fault(file, answer);
        }
    }

    private ProblemException fault(String file, Answer answer) {
        var said = answer.errors().isBlank()
                ? "exit status " + answer.status()
                : answer.errors().strip();
        return new ProblemException(new Problem.RemoteFileFault(target.toString(), file, said));
    }
}
