package org.sauvrest.core.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.BranchConfig;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.submodule.SubmoduleWalk.IgnoreSubmoduleMode;
import org.eclipse.jgit.treewalk.FileTreeIterator;

/// What a checkout is like, as the library reads it.
final class LibraryState {

    private static final String THIS_REPOSITORY = ".";

    private LibraryState() {}

    static CheckoutState of(Repository repository, Commit head) throws IOException {
        var branch = branch(repository);
        return new CheckoutState(
                head,
                branch,
                branch.isPresent() ? upstream(repository, branch.get()) : Optional.empty(),
                remote(repository, branch),
                isShallow(repository),
                changes(repository));
    }

    static boolean isShallow(Repository repository) throws IOException {
        return !repository.getObjectDatabase().getShallowCommits().isEmpty();
    }

    private static Optional<String> branch(Repository repository) throws IOException {
        return Optional.ofNullable(repository.getFullBranch())
                .filter(name -> name.startsWith(Constants.R_HEADS))
                .map(name -> name.substring(Constants.R_HEADS.length()));
    }

    private static Optional<String> upstream(Repository repository, String branch) throws IOException {
        var name = new BranchConfig(repository.getConfig(), branch).getTrackingBranch();
        return name == null || repository.exactRef(name) == null ? Optional.empty() : Optional.of(name);
    }

    private static Optional<Remote> remote(Repository repository, Optional<String> branch) {
        var config = repository.getConfig();
        var followed = branch.map(name -> new BranchConfig(config, name).getRemote())
                .filter(name -> !name.equals(THIS_REPOSITORY))
                .orElse(Constants.DEFAULT_REMOTE_NAME);
        var names = new ArrayList<>(new TreeSet<>(config.getSubsections(ConfigConstants.CONFIG_REMOTE_SECTION)));
        if (names.contains(followed)) {
            names.addFirst(followed);
        }
        return names.stream()
                .findFirst()
                .map(name -> new Remote(
                        name,
                        Optional.ofNullable(config.getString(
                                        ConfigConstants.CONFIG_REMOTE_SECTION, name, ConfigConstants.CONFIG_KEY_URL))
                                .orElse("")));
    }

    private static Changes changes(Repository repository) throws IOException {
        var difference = new IndexDiff(repository, Constants.HEAD, new FileTreeIterator(repository));
        difference.setIgnoreSubmoduleMode(IgnoreSubmoduleMode.ALL);
        difference.diff();
        var conflicting = difference.getConflicting();
        var modified = together(difference.getModified(), difference.getMissing(), conflicting);
        var staged = together(difference.getAdded(), difference.getChanged(), difference.getRemoved());
        staged.removeAll(conflicting);
        return new Changes(List.copyOf(modified), List.copyOf(staged), List.copyOf(difference.getUntracked()));
    }

    @SafeVarargs
    private static Set<String> together(Set<String>... sets) {
        var all = new HashSet<String>();
        for (var set : sets) {
            all.addAll(set);
        }
        return all;
    }
}
