package org.sauvrest.core.git;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sauvrest.core.problem.ProblemException;

/// Takes back what a move has done that was broken off. Before it began, nothing was changed in the files that it
/// touches: so what differs there now is its own.
record Mending(GitProgram git, Reader reader) {

    /// Fits the command line of every system.
    private static final int LONGEST_ARGUMENTS = 16 * 1024;

    /// @param target of that move
    /// @param found ref under which the files are kept as they were found, should somebody have changed them since
    void takeBack(String target, String found) throws ProblemException, InterruptedException {
        var state = reader.state().orElseThrow();
        unlock(state);
        if (state.head().id().equals(target)) {
            // The files come first, and then the branch.
            return;
        }
        keep(found);
        git.require(line -> {}, "reset", "--quiet", "--mixed");
        var now = reader.state().orElseThrow();
        var differences = reader.differences(now.head().id(), target);
        var touched = differences.stream().map(Difference::path).collect(Collectors.toCollection(HashSet::new));
        restore(now.changes().modified().stream().filter(touched::contains).toList());
        var added = differences.stream()
                .filter(Difference::added)
                .map(Difference::path)
                .toList();
        remove(added);
    }

    /// A git that was killed leaves its locks behind, and no other was let in meanwhile.
    private void unlock(CheckoutState state) throws ProblemException, InterruptedException {
        var locks = new ArrayList<>(List.of("index.lock", "HEAD.lock"));
        state.branch().ifPresent(branch -> locks.add("refs/heads/" + branch + ".lock"));
        for (var lock : locks) {
            var path = git.demand("rev-parse", "--git-path", lock).text();
            git.machine().remove(path.startsWith("/") || path.matches("\\w:.*") ? path : git.folder() + "/" + path);
        }
    }

    private void keep(String found) throws ProblemException, InterruptedException {
        if (reader.resolve(found).isPresent()) {
            return;
        }
        var kept = git.read("-c", "user.name=SauvRest", "-c", "user.email=sauvrest@localhost", "stash", "create");
        var commit = Optional.of(kept.text()).filter(id -> kept.status() == 0 && !id.isBlank());
        if (commit.isPresent()) {
            git.note(found, commit.get());
        }
    }

    private void restore(List<String> paths) throws ProblemException, InterruptedException {
        for (var portion : portions(paths)) {
            portion.addAll(0, List.of("checkout", "--quiet", "--force", "HEAD", "--"));
            git.require(line -> {}, portion.toArray(String[]::new));
        }
    }

    private void remove(List<String> paths) throws ProblemException, InterruptedException {
        for (var portion : portions(paths)) {
            portion.addAll(0, List.of("clean", "--quiet", "-ffdx", "--"));
            git.require(line -> {}, portion.toArray(String[]::new));
        }
    }

    private static List<List<String>> portions(List<String> paths) {
        var portions = new ArrayList<List<String>>();
        int length = LONGEST_ARGUMENTS;
        for (var path : paths) {
            length += path.length() + 1;
            if (length > LONGEST_ARGUMENTS) {
                portions.add(new ArrayList<>());
                length = path.length();
            }
            portions.getLast().add(path);
        }
        return portions;
    }
}
