package org.sauvrest.core.rollout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.remote.Answer;
import org.sauvrest.core.remote.RemoteException;
import org.sauvrest.core.remote.RemoteSession;

/// One visit at one computer, for one password file there or for everybody's.
record Visit(RemoteSession session, Load load, Note note) {

    private static final String PROFILE = "profile ";
    private static final Pattern WINDOWS = Pattern.compile("(MINGW|MSYS|CYGWIN|Windows).*");

    /// Puts a standing on the disk before the visit goes on.
    @FunctionalInterface
    interface Note {
        void of(Standing standing) throws ProblemException;
    }

    /// What is done with one file.
    @FunctionalInterface
    interface Errand {
        Standing at(Spot spot, Standing before) throws ProblemException, RemoteException, InterruptedException;
    }

    /// Brings the file.
    Standing bring(Standing before) throws ProblemException, RemoteException, InterruptedException {
        return everywhere(before, Spot::bring);
    }

    /// Brings back what was there before.
    Standing takeBack(Standing before) throws ProblemException, RemoteException, InterruptedException {
        return everywhere(before, Spot::takeBack);
    }

    private Standing everywhere(Standing before, Errand errand)
            throws ProblemException, RemoteException, InterruptedException {
        var shell = shell(before.computer().platform());
        if (shell.isEmpty()) {
            return before.now(HostState.FAILED, Reason.NO_SHELL, "");
        }
        if (!load.campaign().ssh().profiles()) {
            return errand.at(
                    new Spot(
                            this,
                            shell.get().shell(),
                            Optional.empty(),
                            shell.get().own()),
                    before);
        }
        var profiles = profiles(shell.get().shell());
        if (profiles.isEmpty()) {
            return before.now(HostState.FAILED, Reason.NO_PROFILE, "");
        }
        var all = new ArrayList<Standing>();
        boolean wrote = before.wrote();
        for (var profile : profiles) {
            var standing = at(profile, shell.get().shell(), before.writing(wrote), errand);
            wrote = standing.wrote();
            all.add(standing);
        }
        // A computer is no better than the worst of its files.
        return all.stream()
                .min(Comparator.comparing(Standing::state))
                .orElseThrow()
                .writing(wrote);
    }

    /// What answers there, and the file of the account that is logged in.
    private record Answering(Shell shell, Found own) {}

    private Optional<Answering> shell(Platform platform) throws RemoteException, InterruptedException {
        if (platform != Platform.WINDOWS) {
            var answer = look(Shell.POSIX, Optional.empty());
            // Windows may have a Unix shell too, whose home is not where its programs look.
            if (answer.isPresent() && !WINDOWS.matcher(answer.get().system()).matches()) {
                return answer.map(own -> new Answering(Shell.POSIX, own));
            }
        }
        return look(Shell.WINDOWS, Optional.empty()).map(own -> new Answering(Shell.WINDOWS, own));
    }

    private Optional<Found> look(Shell shell, Optional<String> profile) throws RemoteException, InterruptedException {
        return Found.of(run(shell, "look", profile, List.of(), new byte[0]).output());
    }

    /// Everybody who has a home there.
    private List<String> profiles(Shell shell) throws RemoteException, InterruptedException {
        var listed =
                run(shell, "profiles", Optional.empty(), List.of(), new byte[0]).text();
        return listed.lines()
                .filter(line -> line.startsWith(PROFILE))
                .map(line -> line.substring(PROFILE.length()))
                .toList();
    }

    private Standing at(String profile, Shell shell, Standing before, Errand errand)
            throws ProblemException, RemoteException, InterruptedException {
        var found = look(shell, Optional.of(profile));
        // Whoever cannot be looked after is told: else the others' files would stand for theirs.
        return found.isEmpty()
                ? before.now(HostState.FAILED, Reason.ACCOUNT_REFUSED, profile)
                : errand.at(new Spot(this, shell, Optional.of(profile), found.get()), before);
    }

    Answer run(Shell shell, String script, Optional<String> profile, List<String> lines, byte[] file)
            throws RemoteException, InterruptedException {
        return session.run(
                shell.run(script, profile),
                shell.input(lines, profile, file),
                load.campaign().ssh().patience());
    }
}
