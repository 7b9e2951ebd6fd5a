package org.sauvrest.core.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sauvrest.core.contexts.ApplicationName;
import org.sauvrest.core.contexts.Rights;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.postgres.ClientPrograms;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.postgres.ServerProbe;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.PasswordFileProblem;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.HostPort;
import org.sauvrest.core.settings.ServerProfile;

/// Walks the way to a server step by step, and says at which one it ends.
public final class DiagnosisService {

    private final Connector connector;
    private final ClientPrograms clients;

    public DiagnosisService(Connector connector, ClientPrograms clients) {
        this.connector = connector;
        this.clients = clients;
    }

    /// @param onFinding takes each finding as soon as it is made
    public Operation<Diagnosis> diagnose(ServerProfile profile, Consumer<Finding> onFinding) {
        return progress -> {
            var findings = new ArrayList<Finding>();
            walk(profile, finding -> {
                findings.add(finding);
                onFinding.accept(finding);
            });
            return new Diagnosis(profile.name(), findings);
        };
    }

    /// PostgreSQL's programs on this computer, and those of them that a server of a version is worked on with. Each has
    /// to be started to tell its version.
    ///
    /// @param major the server's version, such as 15
    public Operation<Clients> clients(ServerProfile profile, int major) {
        return progress -> {
            var all = clients.all(profile.clientFolder());
            return new Clients(ClientPrograms.best(all, major, profile.clientFolder()), all);
        };
    }

    private void walk(ServerProfile profile, Consumer<Finding> found) throws InterruptedException {
        // Of several hosts, one that answers is enough; where none does, the first one's problem is told.
        var addresses = profile.addresses();
        var answering = answering(addresses);
        if (!reach(answering.orElse(addresses.getFirst()), found)) {
            return;
        }
        try (var session = connector.open(profile, ApplicationName.of("test"))) {
            found.accept(Finding.good(Check.TLS, session.tls().orElse(Finding.UNENCRYPTED)));
            found.accept(Finding.good(Check.LOGIN, session.login().user()));
            found.accept(Finding.good(Check.DATABASE, session.database()));
            found.accept(Finding.good(Check.PRIMARY, "PostgreSQL " + session.version()));
            found.accept(rights(session, profile));
            found.accept(clients(session, profile));
        } catch (ProblemException e) {
            passed(e.problem()).forEach(check -> found.accept(Finding.good(check, "")));
            found.accept(Finding.bad(failed(e.problem()), explained(e.problem())));
        }
    }

    private static Check failed(Problem problem) {
        return switch (problem) {
            case Problem.TlsRefused refused -> Check.TLS;
            case Problem.DatabaseMissing missing -> Check.DATABASE;
            case Problem.NoPrimary standbys -> Check.PRIMARY;
            default -> Check.LOGIN;
        };
    }

    /// What the server's answer proves to be well: it speaks of the login only once the connection is protected as
    /// asked, and of the database only to somebody whom it knows.
    private static List<Check> passed(Problem problem) {
        return switch (problem) {
            case Problem.PasswordMissing missing -> List.of(Check.TLS);
            case Problem.PasswordWrong wrong -> List.of(Check.TLS);
            case Problem.TypedPasswordWrong wrong -> List.of(Check.TLS);
            case Problem.DatabaseMissing missing -> List.of(Check.TLS, Check.LOGIN);
            case Problem.NoPrimary standbys -> List.of(Check.TLS, Check.LOGIN, Check.DATABASE);
            default -> List.of();
        };
    }

    private static Optional<HostPort> answering(List<HostPort> addresses) {
        return addresses.size() == 1
                ? Optional.empty()
                : addresses.stream()
                        .filter(address -> ServerProbe.greet(address).isEmpty())
                        .findFirst();
    }

    private static boolean reach(HostPort address, Consumer<Finding> found) {
        return tell(found, Check.NAME, address.host(), ServerProbe.resolve(address))
                && tell(found, Check.PORT, Integer.toString(address.port()), ServerProbe.connect(address))
                && tell(found, Check.POSTGRES, "", ServerProbe.greet(address));
    }

    private static boolean tell(Consumer<Finding> found, Check check, String fact, Optional<Problem> problem) {
        found.accept(new Finding(check, fact, problem));
        return problem.isEmpty();
    }

    private static Finding rights(Session session, ServerProfile profile)
            throws ProblemException, InterruptedException {
        var owner = profile.ownerRole().orElse(profile.user());
        try {
            Rights.require(session, owner);
            return Finding.good(Check.RIGHTS, owner);
        } catch (ProblemException e) {
            return Finding.bad(Check.RIGHTS, e.problem());
        }
    }

    private Finding clients(Session session, ServerProfile profile) throws ProblemException, InterruptedException {
        try {
            var client = clients.atLeast(session.majorVersion(), profile.clientFolder());
            return Finding.good(Check.CLIENTS, client.toString());
        } catch (ProblemException e) {
            return Finding.bad(Check.CLIENTS, e.problem());
        }
    }

    /// A missing password may be one that stands in a line that cannot be read.
    private Problem explained(Problem problem) {
        if (!(problem instanceof Problem.PasswordMissing)) {
            return problem;
        }
        try {
            var file = connector.passwords().file();
            if (file.marked().isPresent()) {
                return new PasswordFileProblem.PasswordFileMarked(file.path());
            }
            return file.faultyLine()
                    .<Problem>map(line -> new PasswordFileProblem.PasswordFileFault(file.path(), line))
                    .orElse(problem);
        } catch (ProblemException e) {
            return problem;
        }
    }
}
