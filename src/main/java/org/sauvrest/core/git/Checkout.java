package org.sauvrest.core.git;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.UpdateProblem;

/// A git checkout: where it is, what would come, and the way from one commit to another.
public final class Checkout {

    private static final String NOTED = "refs/sauvrest/";

    private final String path;
    private final GitProgram git;

    private Checkout(String path, GitProgram git) {
        this.path = path;
        this.git = git;
    }

    /// A commit.
    public record Commit(String id, Instant at, String subject) {}

    /// @return nothing where the folder is no checkout of its own
    public static Optional<Checkout> at(Machine machine, String path) throws ProblemException, InterruptedException {
        if (!machine.exists(path + "/.git")) {
            return Optional.empty();
        }
        return Optional.of(new Checkout(path, new GitProgram(machine, path, machine.owner(path))));
    }

    public String path() {
        return path;
    }

    /// The commit that is checked out.
    public Commit head() throws ProblemException, InterruptedException {
        return commits("-1", "HEAD").getFirst();
    }

    /// The branch that is checked out; absent where none is.
    public Optional<String> branch() throws ProblemException, InterruptedException {
        return git.ask("symbolic-ref", "--short", "-q", "HEAD").first();
    }

    /// What the branch follows, such as `origin/17.0`.
    public Optional<String> upstream() throws ProblemException, InterruptedException {
        return git.ask("rev-parse", "--abbrev-ref", "--symbolic-full-name", "@{upstream}")
                .first();
    }

    /// Brings what is new at its remotes, and changes nothing that is checked out.
    public void fetch() throws ProblemException, InterruptedException {
        git.run("fetch", "--tags", "--quiet", "--all");
    }

    /// The commit behind a name; of a branch, the one at its remote.
    public Optional<String> resolve(String name) throws ProblemException, InterruptedException {
        for (var candidate : List.of("refs/remotes/origin/" + name, name)) {
            var found = git.ask("rev-parse", "-q", "--verify", "--end-of-options", candidate + "^{commit}")
                    .first();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// Commits of one that the other has not, newest first.
    ///
    /// @param most how many at most
    public List<Commit> between(String from, String to, int most) throws ProblemException, InterruptedException {
        return commits("-" + most, from + ".." + to);
    }

    public int count(String from, String to) throws ProblemException, InterruptedException {
        return Integer.parseInt(git.run("rev-list", "--count", from + ".." + to).getFirst());
    }

    /// Files that are not the same in both.
    public List<String> changedPaths(String from, String to) throws ProblemException, InterruptedException {
        return git.run("diff", "--name-only", "--no-renames", from, to);
    }

    /// Files that somebody has changed here since the commit, and not committed.
    public List<String> localChanges() throws ProblemException, InterruptedException {
        return git.run("status", "--porcelain", "--untracked-files=no").stream()
                .map(line -> line.substring(3))
                .toList();
    }

    public boolean isAncestor(String earlier, String later) throws ProblemException, InterruptedException {
        return git.ask("merge-base", "--is-ancestor", earlier, later).well();
    }

    /// A text file of a commit.
    public Optional<String> text(String commit, String file) throws ProblemException, InterruptedException {
        var said = git.ask("show", commit + ":" + file);
        return said.well() ? Optional.of(String.join("\n", said.lines())) : Optional.empty();
    }

    /// Brings branch and files to a commit. What somebody has changed here stays; where both have changed a file,
    /// nothing is done. Where it was is noted under `refs/sauvrest`, so that git does not forget it.
    ///
    /// @param note name of the note
    public void moveTo(String commit, String note) throws ProblemException, InterruptedException {
        if (head().id().equals(commit)) {
            return;
        }
        git.run("update-ref", NOTED + note, "HEAD");
        var said = git.ask("reset", "--keep", commit, "--");
        if (!said.well()) {
            throw new ProblemException(new UpdateProblem.LocalChanges(path, commit, said.lines()));
        }
    }

    private List<Commit> commits(String most, String range) throws ProblemException, InterruptedException {
        return git.run("log", most, "--format=%H %cI %s", range, "--").stream()
                .map(line -> line.split(" ", 3))
                .map(parts -> new Commit(
                        parts[0], OffsetDateTime.parse(parts[1]).toInstant(), parts.length > 2 ? parts[2] : ""))
                .toList();
    }
}
