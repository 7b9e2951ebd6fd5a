package org.sauvrest.core.git;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.UpdateProblem;
import org.sauvrest.core.process.Ended;

/// Moves a checkout to another commit, without loss of what was changed in it, and so that it can be killed at any
/// moment: while it moves, a note tells where to.
record Move(GitProgram git, Reader reader) {

    private static final String NOTES = "refs/sauvrest/";
    private static final String MOVING = ".moving";
    private static final String FOUND = ".found";
    private static final Pattern RUN = Pattern.compile("\\w[\\w-]*");
    /// What git itself says of changes that it will not overwrite, before it has touched anything.
    private static final Pattern IN_THE_WAY =
            Pattern.compile("error: .*'(.+)' (?:not uptodate|would be overwritten|would be removed|would lose)");

    /// Where the commit before the first move of a run is noted.
    static String note(String run) {
        if (!RUN.matcher(run).matches()) {
            throw new IllegalArgumentException(run);
        }
        return NOTES + run;
    }

    void to(String commit, String run, Consumer<String> onLine) throws ProblemException, InterruptedException {
        var moving = note(run) + MOVING;
        var begun = reader.resolve(moving);
        if (begun.isPresent()) {
            new Mending(git, reader).takeBack(begun.get(), note(run) + FOUND);
            git.forget(moving);
        }
        if (!reader.resolve(commit).equals(Optional.of(commit))) {
            throw new ProblemException(new UpdateProblem.RevisionUnknown(git.folder(), commit));
        }
        var state = reader.state().orElseThrow();
        if (reader.resolve(note(run)).isEmpty()) {
            git.note(note(run), state.head().id());
        }
        if (!state.head().id().equals(commit)) {
            var conflicts = conflicts(state, commit);
            if (!conflicts.isEmpty()) {
                throw new ProblemException(new UpdateProblem.LocalChanges(git.folder(), conflicts));
            }
            git.note(moving, commit);
            reset(commit, moving, onLine);
        }
    }

    private void reset(String commit, String moving, Consumer<String> onLine)
            throws ProblemException, InterruptedException {
        var ended = git.run(onLine, List.of("reset", "--keep", commit));
        var locked = git.lock(ended);
        var inTheWay = inTheWay(ended);
        // Refused, it has touched nothing; else what it has done is to be taken back first.
        if (ended.well() || locked.isPresent() || !inTheWay.isEmpty()) {
            git.forget(moving);
        }
        if (locked.isPresent()) {
            throw new ProblemException(new UpdateProblem.CheckoutLocked(git.folder(), locked.get()));
        }
        if (!inTheWay.isEmpty()) {
            throw new ProblemException(new UpdateProblem.LocalChanges(git.folder(), inTheWay));
        }
        if (!ended.well()) {
            throw git.failed("reset --keep", ended.lastLines());
        }
    }

    private static List<String> inTheWay(Ended ended) {
        return ended.well()
                ? List.of()
                : IN_THE_WAY
                        .matcher(String.join("\n", ended.lastLines()))
                        .results()
                        .map(found -> found.group(1))
                        .toList();
    }

    List<String> conflicts(CheckoutState state, String commit) throws ProblemException, InterruptedException {
        var differences = reader.differences(state.head().id(), commit);
        var changed = differences.stream().map(Difference::path).collect(Collectors.toSet());
        var conflicts = new TreeSet<>(state.changes().tracked());
        conflicts.retainAll(changed);
        conflicts.addAll(inTheWay(differences.stream()
                .filter(Difference::added)
                .map(Difference::path)
                .toList()));
        return List.copyOf(conflicts);
    }

    /// New files whose names are taken already, be it by what git is told to ignore: git would overwrite that.
    private Set<String> inTheWay(List<String> added) throws ProblemException, InterruptedException {
        var folders = new LinkedHashSet<String>();
        added.forEach(path -> folders.add(folder(path)));
        var names = git.machine().list(List.copyOf(folders));
        var taken = new HashSet<String>();
        for (var path : added) {
            var there = names.getOrDefault(folder(path), List.of());
            if (there.contains(path.substring(path.lastIndexOf('/') + 1))) {
                taken.add(path);
            }
        }
        return taken;
    }

    private String folder(String path) {
        int end = path.lastIndexOf('/');
        return end < 0 ? git.folder() : git.folder() + "/" + path.substring(0, end);
    }
}
