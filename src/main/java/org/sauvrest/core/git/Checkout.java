package org.sauvrest.core.git;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.machine.ThisMachine;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.UpdateProblem;

/// A checkout of git on a machine. It is read in Java where it is on this computer, and with the program `git`
/// elsewhere; it is changed with the program everywhere, as the account that it belongs to. Nothing asks a
/// question, and no hook runs.
public final class Checkout {

    private final GitProgram git;
    private final Reader reader;
    private final CheckoutState found;

    private Checkout(GitProgram git, Reader reader, CheckoutState found) {
        this.git = git;
        this.reader = reader;
        this.found = found;
    }

    /// The checkout that a folder is, or is in; absent where there is none, or one without any commit.
    public static Optional<Checkout> at(Machine machine, String path) throws ProblemException, InterruptedException {
        for (var folder = path; !folder.isEmpty(); folder = above(folder)) {
            if (machine.exists(folder + "/.git")) {
                var git = new GitProgram(machine, folder, machine.owner(folder + "/.git"));
                var reader = reader(git);
                return reader.state().map(state -> new Checkout(git, reader, state));
            }
        }
        return Optional.empty();
    }

    /// As [#at], where there must be one.
    public static Checkout require(Machine machine, String path) throws ProblemException, InterruptedException {
        return at(machine, path).orElseThrow(() -> new ProblemException(new UpdateProblem.NotACheckout(path)));
    }

    private static String above(String folder) {
        return folder.substring(0, Math.max(0, Math.max(folder.lastIndexOf('/'), folder.lastIndexOf(File.separator))));
    }

    private static Reader reader(GitProgram git) {
        var library = new LibraryReader(git.folder());
        boolean byLibrary = git.isOnWindows() || (git.machine() instanceof ThisMachine && library.isHarmless());
        return byLibrary ? library : new ProgramReader(git);
    }

    public Machine machine() {
        return git.machine();
    }

    /// Its topmost folder.
    public String folder() {
        return git.folder();
    }

    /// What it was like when it was found. To find that out takes a second for each 30,000 files.
    public CheckoutState found() {
        return found;
    }

    /// What it is like now.
    public CheckoutState state() throws ProblemException, InterruptedException {
        return reader.state().orElseThrow(() -> git.failed("status", List.of()));
    }

    /// The commit that a revision is, such as a branch, a tag, or the beginning of an id; absent where it is none here.
    public Optional<String> resolve(String revision) throws ProblemException, InterruptedException {
        return reader.resolve(revision);
    }

    /// The commit that somebody means who names a target of an update: the branch of its repository, as it was fetched
    /// last, rather than one of the same name here; a tag; or any revision.
    public Optional<String> target(String name) throws ProblemException, InterruptedException {
        return target(state(), name);
    }

    /// As [#target(String)].
    ///
    /// @param state as it is now
    public Optional<String> target(CheckoutState state, String name) throws ProblemException, InterruptedException {
        return Fetch.target(reader, state, name);
    }

    /// The commits that a commit has and another has not.
    ///
    /// @param newest how many of them are told
    public Span span(String from, String to, int newest) throws ProblemException, InterruptedException {
        return reader.span(from, to, newest);
    }

    /// The paths whose content is not the same in two commits.
    public List<String> changedPaths(String from, String to) throws ProblemException, InterruptedException {
        return reader.differences(from, to).stream().map(Difference::path).toList();
    }

    /// Whether a commit stands in the history of another. Where the present one does not stand in that of its branch's
    /// newest, that branch was written anew.
    public Ancestry ancestry(String ancestor, String descendant) throws ProblemException, InterruptedException {
        return reader.ancestry(ancestor, descendant);
    }

    /// Whether a commit has a file or a folder of that path.
    public boolean contains(String commit, String path) throws ProblemException, InterruptedException {
        return reader.contains(commit, path);
    }

    /// The text of a file in a commit, whose lines all end in `\n`; absent where it has no such file.
    public Optional<String> text(String commit, String path) throws ProblemException, InterruptedException {
        return reader.text(commit, path);
    }

    /// The files that were changed here and that a move to a commit would have to overwrite.
    public List<String> conflicts(String commit) throws ProblemException, InterruptedException {
        return conflicts(state(), commit);
    }

    /// As [#conflicts(String)].
    ///
    /// @param state as it is now
    public List<String> conflicts(CheckoutState state, String commit) throws ProblemException, InterruptedException {
        return new Move(git, reader).conflicts(state, commit);
    }

    /// Brings what is new in the repository that it came from. A history that is cut off stays so: it grows by what is
    /// younger than the present commit.
    ///
    /// @param wanted branch, tag or id that must be known afterwards
    /// @param onLine takes git's messages
    public void fetch(Optional<String> wanted, Consumer<String> onLine) throws ProblemException, InterruptedException {
        fetch(state(), wanted, onLine);
    }

    /// As [#fetch(Optional, Consumer)].
    ///
    /// @param state as it is now
    public void fetch(CheckoutState state, Optional<String> wanted, Consumer<String> onLine)
            throws ProblemException, InterruptedException {
        new Fetch(git, reader, onLine).run(state, wanted);
    }

    /// Moves it to another commit, the branch that it is on included. Local changes stay; where one is in the way,
    /// nothing is moved. A move that was broken off is first taken back, whatever the next target is.
    ///
    /// @param run under whose name the commit before its first move is noted: `refs/sauvrest/RUN`
    /// @param onLine takes git's messages
    public void moveTo(String commit, String run, Consumer<String> onLine)
            throws ProblemException, InterruptedException {
        new Move(git, reader).to(commit, run, onLine);
    }

    /// The commit that it was at before the first move of a run.
    public Optional<String> before(String run) throws ProblemException, InterruptedException {
        return reader.resolve(Move.note(run));
    }

    /// Puts a commit's files into a folder of their own, beside this one and of one history with it.
    public void addWorktree(String folder, String commit) throws ProblemException, InterruptedException {
        git.require(line -> {}, "worktree", "prune");
        git.require(line -> {}, "worktree", "add", "--detach", folder, commit);
    }

    /// Removes such a folder with all that was put into it; nothing where it is not there.
    public void removeWorktree(String folder) throws ProblemException, InterruptedException {
        if (machine().exists(folder)) {
            var listed = git.read("worktree", "list", "--porcelain").lines();
            if (!listed.contains("worktree " + folder.replace(File.separatorChar, '/'))) {
                throw new ProblemException(new UpdateProblem.NotOurWorktree(folder));
            }
            machine().remove(folder);
        }
        git.require(line -> {}, "worktree", "prune");
    }
}
