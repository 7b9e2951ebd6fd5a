package org.sauvrest.core.postgres;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.sauvrest.core.operation.Threads;
import org.sauvrest.core.passwords.Account;
import org.sauvrest.core.passwords.PasswordFile;
import org.sauvrest.core.passwords.Passwords;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.HostPort;
import org.sauvrest.core.settings.ServerProfile;

/// Opens sessions. Of several hosts it takes the first that may be written to.
public final class Connector {

    private static final String CONNECT_SECONDS = "10";

    /// For everything up to the first query; some servers ask a directory elsewhere who may log in.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// What PostgreSQL asks for at a login by SCRAM-SHA-256.
    private static final int LOGIN_ROUNDS = 4096;

    private static final int LOGIN_BITS = 256;

    /// Silenced: all that the driver logs, it throws too, and standard error belongs to the face.
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    static {
        DRIVER.setLevel(Level.OFF);
    }

    private final Passwords passwords;
    private final Duration patience;

    public Connector(Passwords passwords) {
        this(passwords, PATIENCE);
    }

    Connector(Passwords passwords, Duration patience) {
        this.passwords = passwords;
        this.patience = patience;
    }

    public Passwords passwords() {
        return passwords;
    }

    /// Does once, for nobody, the arithmetic that each login asks for: the first time takes Java a tenth of a second
    /// more.
    public static void makeReady() {
        try {
            var nobody = new PBEKeySpec(new char[1], new byte[1], LOGIN_ROUNDS, LOGIN_BITS);
            SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(nobody);
            new SecureRandom().nextInt();
            DriverManager.getDrivers();
        } catch (GeneralSecurityException e) {
            // A Java without this arithmetic will say so at the login, and better.
            return;
        }
    }

    /// Opens a session on the primary server, in the maintenance database.
    ///
    /// @param application how the session shows itself to others, such as who holds a lock
    public Session open(ServerProfile profile, String application) throws ProblemException, InterruptedException {
        return open(profile, profile.maintenanceDatabase(), application);
    }

    /// Opens a session on the primary server, in a certain database.
    public Session open(ServerProfile profile, String database, String application)
            throws ProblemException, InterruptedException {
        ProblemException first = null;
        for (var address : profile.addresses()) {
            try {
                var session = open(login(profile, address, application), database);
                if (isPrimary(session)) {
                    return session;
                }
            } catch (ProblemException e) {
                first = first == null ? e : first;
            }
        }
        throw first == null ? new ProblemException(new Problem.NoPrimary(profile.hosts())) : first;
    }

    /// Closes a session that is of no use.
    private static boolean isPrimary(Session session) throws ProblemException, InterruptedException {
        boolean primary = false;
        try {
            primary = !session.one("SELECT pg_is_in_recovery()", row -> row.flag(1));
            return primary;
        } finally {
            if (!primary) {
                session.close();
            }
        }
    }

    public Login login(ServerProfile profile, HostPort address, String application) throws ProblemException {
        var account = new Account(address.host(), address.port(), profile.maintenanceDatabase(), profile.user());
        var found = passwords.find(
                account, Optional.ofNullable(profile.passwordFile()).map(PasswordFile::new));
        return new Login(
                address,
                profile.user(),
                found.map(Passwords.Found::password),
                found.map(Passwords.Found::source)
                        .orElseGet(() -> passwords.file().path().toString()),
                profile.tls(),
                Optional.ofNullable(profile.rootCertificate()),
                application);
    }

    /// Opens a session on a certain database.
    public Session open(Login login, String database) throws ProblemException, InterruptedException {
        if (login.address().host().startsWith("/")) {
            throw new ProblemException(new Problem.HostUnknown(login.address().host()));
        }
        var session = connect(login, database);
        try {
            session.execute(SessionSettings.of(session.majorVersion()));
            return session;
        } catch (ProblemException | InterruptedException e) {
            session.close();
            throw e;
        }
    }

    private Session connect(Login login, String database) throws ProblemException, InterruptedException {
        var future = new CompletableFuture<Session>();
        var connecting = Threads.start(() -> {
            try {
                var connection = DriverManager.getConnection(url(login, database), properties(login));
                var session = new Session(connection, login, database);
                if (!future.complete(session)) {
                    session.close();
                }
            } catch (SQLException | RuntimeException e) {
                future.completeExceptionally(e);
            }
        });
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException fault) {
                throw new ProblemException(ConnectProblems.problem(fault, login, database), fault);
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            giveUp(connecting, future);
            throw new ProblemException(
                    new Problem.NoAnswer(login.address().host(), login.address().port()), e);
        } catch (InterruptedException e) {
            giveUp(connecting, future);
            throw e;
        }
    }

    /// The connection may come about at this very moment: then it is closed again.
    private static void giveUp(Thread connecting, CompletableFuture<Session> future) {
        connecting.interrupt();
        if (!future.cancel(false) && future.state() == Future.State.SUCCESS) {
            future.resultNow().close();
        }
    }

    private static String url(Login login, String database) {
        var host = login.address().host();
        return "jdbc:postgresql://%s:%d/%s"
                .formatted(
                        host.contains(":") ? "[" + host + "]" : host,
                        login.address().port(),
                        URLEncoder.encode(database, StandardCharsets.UTF_8));
    }

    private static Properties properties(Login login) {
        var properties = new Properties();
        properties.setProperty("user", login.user());
        // An empty password keeps the driver from looking into the password file by rules of its own.
        properties.setProperty(
                "password", login.password().map(password -> password.reveal()).orElse(""));
        properties.setProperty("sslmode", login.tls().word());
        login.rootCertificate().ifPresent(file -> properties.setProperty("sslrootcert", file.toString()));
        properties.setProperty("gssEncMode", "disable");
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("loginTimeout", "0");
        properties.setProperty("socketFactory", WatchedSockets.class.getName());
        properties.setProperty("ApplicationName", login.application());
        properties.setProperty("assumeMinServerVersion", "9.4");
        return properties;
    }
}
