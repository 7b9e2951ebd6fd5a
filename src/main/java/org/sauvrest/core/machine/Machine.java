package org.sauvrest.core.machine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.Command;
import org.sauvrest.core.process.Ended;

/// A computer that an Odoo runs on: this one, or another by SSH. All paths are those of that computer, as text: they
/// may be of another kind than ours.
public interface Machine extends AutoCloseable {

    /// How people know it: empty for this computer, else `account@host`.
    String name();

    /// Runs a program there to its end, without input, in the home of its account and under `LC_ALL=C`, unless the
    /// environment says otherwise. An interruption, the loss of the connection or the end of this Java ends the
    /// program and all that it started. Once it has ended by itself, what it has left running, such as a service
    /// that it has started, stays.
    ///
    /// @param user account that it runs as; absent for the one that we work as there. Windows lets nobody work as
    ///     another: there it runs as ours
    /// @param onLine takes each line of output (standard output and error), on another thread
    /// @throws ProblemException where the program cannot be started, or the computer cannot be reached
    Ended run(Command command, Optional<String> user, Consumer<String> onLine)
            throws ProblemException, InterruptedException;

    /// Runs a command line of its shell, as [#run].
    Ended shell(String line, Optional<String> user, Consumer<String> onLine)
            throws ProblemException, InterruptedException;

    /// The content of a file.
    ///
    /// @throws ProblemException where it is missing or cannot be read
    byte[] read(String file) throws ProblemException, InterruptedException;

    /// Puts a content in the place of a file, whole or not at all; the file keeps its owner and its rights. A new one
    /// belongs to `owner` alone (0600).
    ///
    /// @param owner of a new file; absent for the account that we work as there
    void write(String file, byte[] content, Optional<String> owner) throws ProblemException, InterruptedException;

    boolean exists(String path) throws ProblemException, InterruptedException;

    /// The account that a file or folder belongs to; absent where the system knows no such thing.
    Optional<String> owner(String path) throws ProblemException, InterruptedException;

    /// Makes a folder that belongs to `owner` alone (0700), unless it is there already, as such a one.
    ///
    /// @param owner absent for the account that we work as there
    /// @throws ProblemException where something else is there: a link, a folder of another account, or one that
    ///     others may read or change; it stays as it is. Windows tells no more than the account
    void makeFolder(String folder, Optional<String> owner) throws ProblemException, InterruptedException;

    /// Removes a file, or a folder with all that is in it; nothing where it is not there.
    void remove(String path) throws ProblemException, InterruptedException;

    /// The names of what lies in each of these folders; a folder that is not there has none.
    Map<String, List<String>> list(List<String> folders) throws ProblemException, InterruptedException;

    /// The SHA-256 of each regular file below these folders, by its path; links are not followed.
    Map<String, String> digests(List<String> folders) throws ProblemException, InterruptedException;

    /// How many processors and how much memory (bytes) are free to use, and how much room (bytes) there is for files in
    /// a folder.
    Resources resources(String folder) throws ProblemException, InterruptedException;

    /// What is done with a port.
    @FunctionalInterface
    interface PortWork<R> {

        /// @param there port of the loopback of that computer, at which nobody listens yet
        /// @param here port of the loopback of this computer that leads there
        R at(int there, int here) throws ProblemException, InterruptedException;
    }

    /// Has something done with a free port that only programs of that computer reach, and this one.
    ///
    /// @return what came of it; nothing where that computer lets nobody through to it
    <R> Optional<R> withPort(PortWork<R> work) throws ProblemException, InterruptedException;

    /// Ends what is kept open for the next call; another call is possible all the same.
    @Override
    default void close() {}

    /// What a computer has to give; 0 where it does not tell.
    record Resources(int processors, long memory, long room) {}
}
