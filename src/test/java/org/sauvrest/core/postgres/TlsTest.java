package org.sauvrest.core.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.passwords.PasswordFile;
import org.sauvrest.core.passwords.Passwords;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.Command;
import org.sauvrest.core.process.SystemProcesses;
import org.sauvrest.core.settings.HostPort;
import org.sauvrest.core.settings.TlsMode;
import org.sauvrest.testing.OwnServer;
import org.sauvrest.testing.TestServer;

/// Protected connections to a server that lets nobody in without, with a certificate that it has signed itself.
class TlsTest {

    @TempDir
    private static Path folder;

    private static @Nullable OwnServer server;

    @BeforeAll
    static void startTheServer() throws Exception {
        server = OwnServer.create();
        var ended = new SystemProcesses()
                .run(
                        Command.of(
                                "openssl",
                                "req",
                                "-x509",
                                "-newkey",
                                "rsa:2048",
                                "-nodes",
                                "-days",
                                "2",
                                "-subj",
                                "/CN=localhost",
                                "-addext",
                                "subjectAltName=DNS:localhost",
                                "-keyout",
                                folder.resolve("key").toString(),
                                "-out",
                                folder.resolve("crt").toString()),
                        line -> {});
        assertTrue(ended.well(), ended.toString());
        server().file("server.key", Files.readString(folder.resolve("key")));
        server().file("server.crt", Files.readString(folder.resolve("crt")));
        server().file("pg_hba.conf", "hostssl all postgres,shut,x 127.0.0.1/32 scram-sha-256\n");
        server().start(Map.of("ssl", "on"));
    }

    @AfterAll
    static void stopTheServer() {
        server().close();
    }

    private static OwnServer server() {
        return java.util.Objects.requireNonNull(server);
    }

    private static Login login(String host, TlsMode tls, Optional<Path> root) {
        return new Login(
                new HostPort(host, server().port()),
                "postgres",
                Optional.of(new Password(TestServer.SECRET)),
                "source",
                tls,
                root,
                "test");
    }

    private static String protection(Login login) throws Exception {
        var connector = new Connector(new Passwords(Map.of(), new PasswordFile(folder.resolve("none"))));
        try (var session = connector.open(login, "postgres")) {
            return session.one("SELECT ssl::text FROM pg_stat_ssl WHERE pid = pg_backend_pid()", row -> row.text(1));
        }
    }

    private static Problem.TlsRefused refusal(Login login) {
        var problem =
                assertThrows(ProblemException.class, () -> protection(login)).problem();
        return assertInstanceOf(Problem.TlsRefused.class, problem);
    }

    @Test
    void preferAndRequireAreProtected() throws Exception {
        for (var tls : List.of(TlsMode.PREFER, TlsMode.REQUIRE)) {
            assertEquals("true", protection(login("127.0.0.1", tls, Optional.empty())), tls.word());
        }
    }

    @Test
    void theServerIsVerifiedByItsRootCertificate() throws Exception {
        var root = Optional.of(folder.resolve("crt"));

        assertEquals("true", protection(login("localhost", TlsMode.VERIFY_FULL, root)));
        assertEquals("true", protection(login("127.0.0.1", TlsMode.VERIFY_CA, root)));
    }

    @Test
    void anAddressThatTheCertificateDoesNotNameIsRefused() {
        var refused = refusal(login("127.0.0.1", TlsMode.VERIFY_FULL, Optional.of(folder.resolve("crt"))));

        assertEquals("verify-full", refused.mode());
    }

    @Test
    void withoutTheRightRootCertificateTheServerIsRefused() throws Exception {
        var wrong = Files.writeString(folder.resolve("empty.crt"), "");

        for (var root : List.of(folder.resolve("missing.crt"), wrong)) {
            refusal(login("localhost", TlsMode.VERIFY_FULL, Optional.of(root)));
            refusal(login("localhost", TlsMode.VERIFY_CA, Optional.of(root)));
        }
        // Where none is named, the driver and libpq look for one in the user's home.
        if (!Files.exists(Path.of(System.getProperty("user.home"), ".postgresql", "root.crt"))) {
            refusal(login("localhost", TlsMode.VERIFY_FULL, Optional.empty()));
        }
    }

    @Test
    void anUnprotectedConnectionThatTheServerRefusesIsAMatterOfTls() {
        var refused = refusal(login("127.0.0.1", TlsMode.DISABLE, Optional.empty()));

        assertTrue(refused.answer().contains("no encryption"), refused.answer());
    }

    @Test
    void aRefusalOfTheUserOverAProtectedConnectionIsNoMatterOfTls() throws Exception {
        try (var session = new Connector(new Passwords(Map.of(), new PasswordFile(folder.resolve("none"))))
                .open(login("127.0.0.1", TlsMode.REQUIRE, Optional.empty()), "postgres")) {
            session.execute("CREATE ROLE shut NOLOGIN PASSWORD " + Sql.literal(TestServer.SECRET));
        }
        var address = new HostPort("127.0.0.1", server().port());
        var shut = Logins.of(address, "shut", Optional.of(TestServer.SECRET), TlsMode.REQUIRE);
        var wrong = Logins.of(address, "postgres", Optional.of("no"), TlsMode.PREFER);
        var elsewhere = Logins.of(new HostPort("localhost", address.port()), "x", Optional.of("no"), TlsMode.REQUIRE);

        assertInstanceOf(
                Problem.LoginRefused.class,
                assertThrows(ProblemException.class, () -> protection(shut)).problem());
        assertInstanceOf(
                Problem.PasswordWrong.class,
                assertThrows(ProblemException.class, () -> protection(wrong)).problem());
        assertInstanceOf(
                Problem.PasswordWrong.class,
                assertThrows(ProblemException.class, () -> protection(elsewhere))
                        .problem());
    }

    @Test
    void aUserWhoIsNotInTheServersListIsNoMatterOfTls() {
        var outsider = Logins.at(server().address(), "outsider");

        assertInstanceOf(
                Problem.LoginRefused.class,
                assertThrows(ProblemException.class, () -> protection(outsider)).problem());
    }

    @Test
    void theProgramsAreTakenToTheServerTheSameWay() throws Exception {
        var psql = ServerPrograms.find(System.getenv()).path("psql");
        var root = Optional.of(folder.resolve("crt"));
        for (var login : List.of(
                login("127.0.0.1", TlsMode.REQUIRE, Optional.empty()), login("localhost", TlsMode.VERIFY_FULL, root))) {
            var ended = new SystemProcesses()
                    .run(
                            new Command(
                                    psql,
                                    List.of("--no-psqlrc", "--command=SELECT 1", "--dbname=postgres"),
                                    login.environment("")),
                            line -> {});
            assertTrue(ended.well(), ended.toString());
        }
    }
}
