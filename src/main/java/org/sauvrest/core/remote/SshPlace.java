package org.sauvrest.core.remote;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.sauvrest.core.files.PlainText;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.RemoteProblem;

/// Another computer to work on for a moment, with the keys of this user. Its own key must be known.
///
/// @param login what its SSH server is shown
public record SshPlace(Target target, SshLogin login) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// How `rewrite.sh` ends.
    private static final int CUT_SHORT = 72;

    private static final int CHANGED = 73;
    private static final int OWNER_LOST = 74;

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
            connection = new SshConnection(door, door.open(door.route(target), PATIENCE));
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
        var host = target.toString();
        var problem = e.jump()
                .<Problem>map(jump -> new RemoteProblem.JumpHostFailed(jump, host, e.fault(), e.said()))
                .orElseGet(() -> new RemoteProblem.RemoteFailed(host, e.fault(), e.said()));
        return new ProblemException(problem, e);
    }

    /// The content of a file there.
    public byte[] read(String file) throws ProblemException, InterruptedException {
        return look(file).content();
    }

    /// A file as it was found.
    ///
    /// @param sum by which it is known again there
    @SuppressWarnings("ArrayRecordComponent") // bytes of a file, never compared
    private record Seen(String sum, byte[] content) {}

    private Seen look(String file) throws ProblemException, InterruptedException {
        // The sum first: of a file that is written in between, it is no longer the right one, so that it is noticed.
        var script = "LC_ALL=C; export LC_ALL; f=" + PosixScript.quoted(file)
                + "; echo \"$({ cksum < \"$f\" | tr ' ' -; } 2> /dev/null)\"; cat -- \"$f\"";
        var answer = run(script, new byte[0], PATIENCE);
        var output = answer.output();
        int end = new String(output, StandardCharsets.ISO_8859_1).indexOf('\n');
        if (answer.status() != 0 || end < 0) {
            throw fault(file, answer);
        }
        return new Seen(
                new String(output, 0, end, StandardCharsets.US_ASCII),
                Arrays.copyOfRange(output, end + 1, output.length));
    }

    /// Puts other content into a file there in one go. It keeps its owner and its rights. A file that holds it already,
    /// since an earlier connection broke only after it was written, stays as it is.
    ///
    /// @param before what the file held when it was looked at
    /// @throws ProblemException where it could not, or somebody else has written since; then nothing is changed
    public void rewrite(String file, byte[] before, byte[] content) throws ProblemException, InterruptedException {
        var now = look(file);
        if (Arrays.equals(now.content(), content)) {
            return;
        }
        if (!Arrays.equals(now.content(), before)) {
            throw fault(file, new Answer(CHANGED, new byte[0], ""));
        }
        var heading = (file + "\n" + now.sum() + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8);
        var input = new byte[heading.length + content.length];
        System.arraycopy(heading, 0, input, 0, heading.length);
        System.arraycopy(content, 0, input, heading.length, content.length);
        var answer = run(PlainText.shipped(SshPlace.class, "rewrite.sh"), input, PATIENCE);
        if (answer.status() != 0) {
            throw fault(file, answer);
        }
    }

    private ProblemException fault(String file, Answer answer) {
        var fault = switch (answer.status()) {
            case CUT_SHORT -> new Fault.CutShort();
            case CHANGED -> new Fault.ChangedMeanwhile();
            case OWNER_LOST -> new Fault.OwnerLost();
            default ->
                answer.errors().isBlank()
                        ? new Fault.Ended(answer.status())
                        : new Fault.Said(answer.errors().strip());
        };
        return new ProblemException(new RemoteProblem.RemoteFileFault(target.toString(), file, fault));
    }
}
