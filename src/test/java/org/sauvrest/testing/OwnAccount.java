package org.sauvrest.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.sauvrest.core.demo.PrivateServer;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.passwords.Passwords;
import org.sauvrest.core.postgres.Login;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.HostPort;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.settings.TlsMode;

/// An account of one test's own, whose password it may change.
public record OwnAccount(TestServer server, String name) implements AutoCloseable {

    /// Its password to begin with.
    public static final String FIRST = "the first one";

    /// A line that is nobody's business here, and must stay.
    public static final String OTHERS = "elsewhere:5432:*:me:kept\n";

    public static OwnAccount on(TestServer server, String name) throws ProblemException, InterruptedException {
        server.execute(
                "postgres",
                "CREATE ROLE " + Sql.identifier(name) + " LOGIN CREATEDB PASSWORD " + Sql.literal(FIRST),
                "GRANT odoo TO " + Sql.identifier(name));
        return new OwnAccount(server, name);
    }

    /// A technician's computer that gets in with its password file.
    public Seat technician(Path home, String prefix) throws ProblemException, IOException {
        var profile = Profiles.technician(server.profile(home.resolve("saves"), name), prefix);
        holds(home, OTHERS + line(FIRST));
        return seat(home, profile);
    }

    /// A computer where the server is known, and nothing but what its password file holds.
    public Seat seat(Path home, ServerProfile profile) throws ProblemException {
        var core = server.coreWithoutPassword(home);
        core.settings().add(profile);
        return new Seat(server, home, profile, core);
    }

    /// A line of a password file by which one gets in, if it is the right password.
    public String line(String password) {
        return "%s:%d:*:%s:%s\n".formatted(PrivateServer.HOST, server.port(), name, password);
    }

    /// Has the password file of a home hold this, and be the user's alone.
    public static void holds(Path home, String text) throws IOException {
        Files.setPosixFilePermissions(
                Files.writeString(home.resolve(".pgpass"), text), PosixFilePermissions.fromString("rw-------"));
    }

    public static String held(Path home) throws IOException {
        return Files.readString(home.resolve(".pgpass"));
    }

    /// The password that a home's file has for the account.
    public String stored(Path home) throws IOException {
        var start = line("").strip();
        return held(home)
                .lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElse("");
    }

    /// Whether the server takes a password: really logs in.
    public boolean letsIn(String password) throws ProblemException, InterruptedException {
        try (var session = open(password, "test")) {
            return session.one("SELECT current_user", row -> row.text(1)).equals(name);
        } catch (ProblemException e) {
            if (Passwords.areAtFault(e.problem())) {
                return false;
            }
            throw e;
        }
    }

    /// A session of the account with its first password, which calls itself so.
    public Session session(String application) throws ProblemException, InterruptedException {
        return open(FIRST, application);
    }

    private Session open(String password, String application) throws ProblemException, InterruptedException {
        var login = new Login(
                new HostPort(PrivateServer.HOST, server.port()),
                name,
                Optional.of(new Password(password)),
                "",
                TlsMode.PREFER,
                Optional.empty(),
                application);
        return server.connector().open(login, "postgres");
    }

    @Override
    public void close() {
        try {
            for (var statement : List.of("DROP OWNED BY ", "DROP ROLE ")) {
                server.execute("postgres", statement + Sql.identifier(name));
            }
        } catch (ProblemException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
