package org.sauvrest.core.git;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.eclipse.jgit.util.FS;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.UpdateProblem;

/// Reads a checkout of this computer, without the program `git`.
///
/// @param folder of the checkout
record LibraryReader(String folder) implements Reader {

    static {
        QuietSystem.install();
    }

    /// Something that is read.
    @FunctionalInterface
    private interface Reading<R> {
        R from(Repository repository, RevWalk walk) throws IOException;
    }

    /// Whether it may be read in this way. Where its own settings name programs for contents, we would run them
    /// with our rights, and it may belong to somebody else.
    boolean isHarmless() {
        try (var repository = open()) {
            var own = new FileBasedConfig(new File(repository.getCommonDirectory(), "config"), FS.DETECTED);
            own.load();
            return own.getSubsections("filter").isEmpty();
        } catch (IOException | ConfigInvalidException | RuntimeException e) {
            return false;
        }
    }

    private Repository open() throws IOException {
        return new FileRepositoryBuilder()
                .findGitDir(new File(folder))
                .setMustExist(true)
                .build();
    }

    private <R> R read(Reading<R> reading) throws ProblemException {
        try (var repository = open();
                var walk = new RevWalk(repository)) {
            return reading.from(repository, walk);
        } catch (IOException | RuntimeException e) {
            throw new ProblemException(new UpdateProblem.GitFailed(folder, "git", List.of(e.toString())), e);
        }
    }

    @Override
    public Optional<CheckoutState> state() throws ProblemException {
        return read((repository, walk) -> {
            var head = repository.isBare() ? null : repository.resolve(Constants.HEAD);
            return head == null
                    ? Optional.empty()
                    : Optional.of(LibraryState.of(repository, commit(walk.parseCommit(head))));
        });
    }

    private static Commit commit(RevCommit commit) {
        return new Commit(
                commit.name(),
                commit.getShortMessage(),
                commit.getCommitterIdent().getWhenAsInstant());
    }

    @Override
    public Optional<String> resolve(String revision) throws ProblemException {
        return read((repository, walk) -> {
            try {
                return Optional.ofNullable(repository.resolve(revision + "^{commit}"))
                        .map(ObjectId::name);
            } catch (RevisionSyntaxException
                    | AmbiguousObjectException
                    | IncorrectObjectTypeException
                    | MissingObjectException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public Span span(String from, String to, int newest) throws ProblemException {
        return read((repository, walk) -> {
            walk.markStart(walk.parseCommit(ObjectId.fromString(to)));
            walk.markUninteresting(walk.parseCommit(ObjectId.fromString(from)));
            var commits = new ArrayList<Commit>();
            int count = 0;
            for (var each : walk) {
                if (count++ < newest) {
                    commits.add(commit(each));
                }
            }
            return new Span(count, commits);
        });
    }

    @Override
    public List<Difference> differences(String from, String to) throws ProblemException {
        return read((repository, walk) -> {
            var differences = new ArrayList<Difference>();
            try (var trees = new TreeWalk(repository)) {
                trees.addTree(walk.parseCommit(ObjectId.fromString(from)).getTree());
                trees.addTree(walk.parseCommit(ObjectId.fromString(to)).getTree());
                trees.setRecursive(true);
                trees.setFilter(TreeFilter.ANY_DIFF);
                while (trees.next()) {
                    differences.add(new Difference(trees.getPathString(), trees.getFileMode(0) == FileMode.MISSING));
                }
            }
            return differences;
        });
    }

    @Override
    public Ancestry ancestry(String ancestor, String descendant) throws ProblemException {
        return read((repository, walk) -> {
            if (walk.isMergedInto(
                    walk.parseCommit(ObjectId.fromString(ancestor)),
                    walk.parseCommit(ObjectId.fromString(descendant)))) {
                return Ancestry.YES;
            }
            return LibraryState.isShallow(repository) ? Ancestry.UNKNOWN : Ancestry.NO;
        });
    }

    @Override
    public boolean contains(String commit, String path) throws ProblemException {
        return read((repository, walk) -> {
            try (var found = find(repository, walk, commit, path)) {
                return found != null;
            }
        });
    }

    private static @org.jspecify.annotations.Nullable TreeWalk find(
            Repository repository, RevWalk walk, String commit, String path) throws IOException {
        return TreeWalk.forPath(
                repository, path, walk.parseCommit(ObjectId.fromString(commit)).getTree());
    }

    @Override
    public Optional<String> text(String commit, String path) throws ProblemException {
        return read((repository, walk) -> {
            try (var found = find(repository, walk, commit, path)) {
                if (found == null || found.getFileMode(0).getObjectType() != Constants.OBJ_BLOB) {
                    return Optional.empty();
                }
                var bytes = repository.open(found.getObjectId(0)).getBytes();
                return Optional.of(Texts.of(new String(bytes, StandardCharsets.UTF_8).lines()));
            }
        });
    }
}
