package org.sauvrest.core.rollout;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.passwords.PasswordFile;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.remote.Answer;
import org.sauvrest.core.remote.RemoteException;
import org.sauvrest.core.remote.RemoteFault;

/// One password file on a computer.
///
/// @param profile whose it is; absent for the account that is logged in
/// @param found what was there a moment ago
record Spot(Visit visit, Shell shell, Optional<String> profile, Found found) {

    private static final String NO_FILE = "-";
    private static final String WRITTEN = "written";
    private static final int UNWRITABLE = 71;
    private static final int SHORT = 72;
    private static final int CHANGED = 73;

    /// How PostgreSQL's programs, whose own words are English there, say that they did not get as far as a login.
    private static final Pattern NOT_REACHED = Pattern.compile("(?s).*(could not translate|Connection refused"
            + "|timeout expired|timed out|No route to host|Network is unreachable|Is the server running).*");

    Standing bring(Standing before) throws ProblemException, RemoteException, InterruptedException {
        if (found.state() == Found.State.UNREADABLE) {
            return before.now(HostState.FAILED, Reason.NOT_READABLE, found.file());
        }
        if (found.state() == Found.State.FOLDER) {
            return before.now(HostState.FAILED, Reason.FOLDER_IN_PLACE, found.file());
        }
        var file = PasswordFile.merged(found.content(), visit.load().entries());
        boolean writes = found.state() != Found.State.PRIVATE || !Arrays.equals(file, found.content());
        if (writes) {
            // Should we not hear how it ended, it may have been written.
            visit.note().of(before.now(HostState.VISITED, Reason.NONE, "").writing(true));
        }
        try {
            var answer = visit.run(
                    shell,
                    "place",
                    profile,
                    place(writes ? Integer.toString(file.length) : NO_FILE),
                    writes ? file : new byte[0]);
            return answer.status() == 0 ? proof(before, writes, answer.text()) : failure(before, answer);
        } catch (RemoteException e) {
            boolean stands = !writes || e.printed().lines().anyMatch(WRITTEN::equals);
            if (!stands || e.fault() != RemoteFault.LATE) {
                throw e;
            }
            return before.writing(before.wrote() || writes).now(HostState.WRITTEN, Reason.LATE, "");
        }
    }

    private List<String> place(String size) {
        return Stream.concat(
                        Stream.of(found.file(), visit.load().kept(found.file()), found.sum(), size),
                        visit.load().proof().stream())
                .toList();
    }

    private Standing proof(Standing before, boolean writes, String printed) {
        var wrote = before.writing(before.wrote() || writes);
        var lines = printed.lines().filter(line -> !line.equals(WRITTEN)).toList();
        var verdict = lines.isEmpty() ? "" : lines.getFirst();
        var rest = visit.load().shown(String.join("\n", lines.subList(Math.min(1, lines.size()), lines.size())));
        if (verdict.startsWith("proved ")) {
            var state = wrote.wrote() ? HostState.PROVED : HostState.ALREADY_RIGHT;
            return wrote.now(state, Reason.NONE, verdict.substring("proved ".length()));
        }
        return wrote.now(HostState.WRITTEN, reason(verdict, rest), rest);
    }

    private static Reason reason(String verdict, String rest) {
        return switch (verdict) {
            case "refused" -> NOT_REACHED.matcher(rest).matches() ? Reason.SERVER_SILENT : Reason.SERVER_REFUSED;
            case "unproved open" -> Reason.PORT_OPEN;
            case "unproved closed" -> Reason.PORT_CLOSED;
            default -> Reason.NO_PROGRAM;
        };
    }

    private Standing failure(Standing before, Answer answer) {
        var said = visit.load().shown(answer.errors());
        return switch (answer.status()) {
            case UNWRITABLE ->
                before.now(
                        HostState.FAILED,
                        WholeFile.meansDiskFull(said) ? Reason.NO_SPACE : Reason.NOT_WRITABLE,
                        said.isEmpty() ? found.file() : said);
            case SHORT -> before.now(HostState.UNREACHABLE, Reason.LOST, said);
            case CHANGED -> before.now(HostState.FAILED, Reason.CHANGED_MEANWHILE, found.file());
            default -> before.now(HostState.FAILED, Reason.NO_SHELL, said);
        };
    }

    Standing takeBack(Standing before) throws RemoteException, InterruptedException {
        var lines = List.of(found.file(), visit.load().kept(found.file()));
        var answer = visit.run(shell, "back", profile, lines, new byte[0]);
        if (answer.status() != 0) {
            return failure(before, answer);
        }
        var reason = answer.text().strip().equals("back") ? Reason.NONE : Reason.NOTHING_WRITTEN;
        return before.writing(false).now(HostState.ROLLED_BACK, reason, "");
    }
}
