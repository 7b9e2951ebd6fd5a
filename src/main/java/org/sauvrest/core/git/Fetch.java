package org.sauvrest.core.git;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.UpdateProblem;
import org.sauvrest.core.process.Ended;

/// Brings what is new in the repository that a checkout came from.
///
/// @param onLine takes git's messages
record Fetch(GitProgram git, Reader reader, Consumer<String> onLine) {

    /// Clocks differ, and commits are not always in the order of their times.
    private static final Duration MARGIN = Duration.ofDays(1);

    private static final String CUT_OFF = "--depth=1";
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{40}");
    private static final Pattern NAME = Pattern.compile("[\\w+@][\\w+@./-]*");

    private static final Pattern REFUSED = Pattern.compile("Permission denied|Authentication failed|could not read "
            + "(Username|Password)|prompts disabled|Host key verification failed|error: 40[13]|[Rr]epository.* not "
            + "found|Access denied|dubious ownership");
    private static final Pattern SILENT = Pattern.compile("unable to access|Could not read from remote|Could not "
            + "resolve|Failed to connect|not appear to be a git repository|unable to connect|remote end hung up");

    static Optional<String> target(Reader reader, CheckoutState state, String name)
            throws ProblemException, InterruptedException {
        if (NAME.matcher(name).matches()) {
            var places = new ArrayList<String>();
            state.remote().ifPresent(remote -> places.add("refs/remotes/" + remote.name() + "/"));
            places.add("refs/tags/");
            for (var place : places) {
                var found = reader.resolve(place + name);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return reader.resolve(name);
    }

    void run(CheckoutState state, Optional<String> wanted) throws ProblemException, InterruptedException {
        var remote = state.remote().orElseThrow(() -> new ProblemException(new UpdateProblem.NoRemote(git.folder())));
        var way = way();
        var ended = fetch(way, remote, state, List.of());
        if (!ended.well()) {
            throw failed(remote, ended.lastLines());
        }
        if (wanted.isPresent() && target(reader, state, wanted.get()).isEmpty()) {
            look(way, remote, state, wanted.get());
        }
    }

    /// What is not of the branches that are followed: a tag beside them, another branch, a commit by its id.
    private void look(List<String> way, Remote remote, CheckoutState state, String wanted)
            throws ProblemException, InterruptedException {
        if (NAME.matcher(wanted).matches()) {
            for (var ref : List.of(
                    "refs/tags/" + wanted + ":refs/tags/" + wanted,
                    "+refs/heads/" + wanted + ":refs/remotes/" + remote.name() + "/" + wanted,
                    ID.matcher(wanted).matches() ? wanted : "")) {
                if (!ref.isEmpty() && fetch(way, remote, state, List.of(ref)).well()) {
                    return;
                }
            }
        }
        throw new ProblemException(new UpdateProblem.RevisionUnknown(git.folder(), wanted));
    }

    private Ended fetch(List<String> way, Remote remote, CheckoutState state, List<String> refs)
            throws ProblemException, InterruptedException {
        if (!state.shallow()) {
            return fetch(way, Optional.empty(), remote, refs);
        }
        var since = state.head().time().minus(MARGIN).truncatedTo(ChronoUnit.SECONDS);
        var ended = fetch(way, Optional.of("--shallow-since=" + since), remote, refs);
        // An old git knows no such option, and a repository without anything so young calls it an error.
        return !ended.well() && ended.lastLines().stream().anyMatch(line -> line.contains("shallow"))
                ? fetch(way, Optional.of(CUT_OFF), remote, refs)
                : ended;
    }

    private Ended fetch(List<String> way, Optional<String> depth, Remote remote, List<String> refs)
            throws ProblemException, InterruptedException {
        var words = new ArrayList<>(way);
        words.addAll(List.of("fetch", "--progress", "--no-recurse-submodules"));
        depth.ifPresent(words::add);
        words.add(remote.name());
        words.addAll(refs);
        return git.run(onLine, words);
    }

    /// Nobody is there to answer, and a repository that falls silent is not waited for.
    private List<String> way() throws ProblemException, InterruptedException {
        var given = git.read("config", "core.sshCommand");
        var ssh = given.status() == 0 ? given.text() : "ssh";
        return List.of(
                "-c",
                "core.sshCommand=" + ssh + " -oBatchMode=yes -oConnectTimeout=20 -oServerAliveInterval=15",
                "-c",
                "http.lowSpeedLimit=1",
                "-c",
                "http.lowSpeedTime=60");
    }

    private ProblemException failed(Remote remote, List<String> lines) {
        var said = String.join("\n", lines);
        if (REFUSED.matcher(said).find()) {
            return new ProblemException(new UpdateProblem.RepositoryRefused(git.folder(), remote.url(), lines));
        }
        if (SILENT.matcher(said).find()) {
            return new ProblemException(new UpdateProblem.RepositorySilent(git.folder(), remote.url(), lines));
        }
        return git.failed("fetch", lines);
    }
}
