package org.sauvrest.core.postgres;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.settings.HostPort;

/// What it means that a connection did not come about.
final class ConnectProblems {

    /// What somebody answers who does not speak PostgreSQL's protocol.
    private static final String PROTOCOL_VIOLATION = "08P01";

    /// The driver's own faults of protected connections carry no cause by which to tell them.
    private static final List<String> ABOUT_TLS = List.of("SSL", "certificate", "hostname");

    private ConnectProblems() {}

    static Problem problem(SQLException fault, Login login, String database) {
        return Stream.iterate(fault.getCause(), cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> meaning(cause, login, fault).stream())
                .findFirst()
                .orElseGet(() -> byState(fault, login, database));
    }

    private static Optional<Problem> meaning(Throwable cause, Login login, SQLException fault) {
        var address = login.address();
        return switch (cause) {
            case UnknownHostException unknown -> Optional.of(new Problem.HostUnknown(address.host()));
            case ConnectException refused -> Optional.of(new Problem.PortClosed(address.host(), address.port()));
            case SSLException refused -> Optional.of(tls(fault, login));
            case EOFException hungUp -> Optional.of(stranger(address));
            case SocketException reset
            when String.valueOf(reset.getMessage()).contains("reset") -> Optional.of(stranger(address));
            case SocketException noWay -> Optional.of(new Problem.NoAnswer(address.host(), address.port()));
            case SocketTimeoutException silent -> Optional.of(new Problem.NoAnswer(address.host(), address.port()));
            default -> Optional.empty();
        };
    }

    private static Problem byState(SQLException fault, Login login, String database) {
        if (PROTOCOL_VIOLATION.equals(fault.getSQLState())) {
            return stranger(login.address());
        }
        var problem = SqlProblems.problem(fault, login, database);
        return problem instanceof Problem.ConnectionLost
                        && ABOUT_TLS.stream().anyMatch(SqlProblems.answer(fault)::contains)
                ? tls(fault, login)
                : problem;
    }

    private static Problem tls(SQLException fault, Login login) {
        return new Problem.TlsRefused(login.address().host(), login.tls().word(), SqlProblems.answer(fault));
    }

    private static Problem stranger(HostPort address) {
        return new Problem.NotPostgres(address.host(), address.port());
    }
}
