package org.sauvrest.core.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.demo.PrivateServer;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.passwords.PasswordFile;
import org.sauvrest.core.passwords.Passwords;
import org.sauvrest.core.postgres.ClientPrograms;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.process.Ended;
import org.sauvrest.core.process.Processes;
import org.sauvrest.core.process.SystemProcesses;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.settings.TlsMode;
import org.sauvrest.testing.OwnServer;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// The way to a server, and where it ends: each finding as `CHECK` or, for an obstacle, `CHECK: Problem`.
@ExtendWith(WithServer.class)
class DiagnosisServiceTest {

    private static final String HOST = PrivateServer.HOST;
    private static final List<String> ALL_WELL =
            List.of("NAME", "PORT", "POSTGRES", "TLS", "LOGIN", "DATABASE", "PRIMARY", "RIGHTS", "CLIENTS");

    @TempDir
    private Path folder;

    private Diagnosis diagnose(ServerProfile profile, Map<String, String> environment) throws Exception {
        return diagnose(profile, environment, new SystemProcesses());
    }

    private Diagnosis diagnose(ServerProfile profile, Map<String, String> environment, Processes processes)
            throws Exception {
        var passwords = new Passwords(environment, new PasswordFile(folder.resolve("pgpass")));
        var service =
                new DiagnosisService(new Connector(passwords), new ClientPrograms(processes, System.getenv(), null));
        var told = new ArrayList<Finding>();
        var diagnosis = service.diagnose(profile, told::add).run(Progress.UNWATCHED);
        assertEquals(told, diagnosis.findings(), "each finding is told as it is made");
        assertEquals(profile.name(), diagnosis.server());
        return diagnosis;
    }

    private List<String> findings(ServerProfile profile, String password) throws Exception {
        var diagnosis = diagnose(profile, Map.of("PGPASSWORD", password));
        assertFalse(password.length() > 1 && diagnosis.toString().contains(password), "the password shows");
        return said(diagnosis);
    }

    private List<String> findings(ServerProfile profile) throws Exception {
        return findings(profile, TestServer.SECRET);
    }

    private static List<String> said(Diagnosis diagnosis) {
        return diagnosis.findings().stream()
                .map(finding -> finding.check()
                        + finding.problem()
                                .map(problem -> ": " + problem.getClass().getSimpleName())
                                .orElse(""))
                .toList();
    }

    private static ServerProfile at(int port, String user) {
        return ServerProfile.of("school", HOST, port, user);
    }

    @Test
    void allIsWell(TestServer server) throws Exception {
        var diagnosis = diagnose(at(server.port(), "prof"), Map.of("PGPASSWORD", TestServer.SECRET));

        assertEquals(ALL_WELL, said(diagnosis));
        assertTrue(diagnosis.isGood());
        var facts = diagnosis.findings().stream().map(Finding::fact).toList();
        assertEquals(List.of(HOST, "" + server.port(), "", "-", "prof", "postgres"), facts.subList(0, 6));
        assertTrue(facts.get(6).startsWith("PostgreSQL 15"), facts.toString());
        assertEquals("prof", facts.get(7));
        assertTrue(facts.get(8).startsWith("15"), facts.toString());
    }

    @Test
    void aNameThatLeadsNowhere() throws Exception {
        assertEquals(
                List.of("NAME: HostUnknown"),
                findings(ServerProfile.of("school", "no-such-computer.invalid", 5432, "prof")));
    }

    @Test
    void aClosedPort() throws Exception {
        assertEquals(List.of("NAME", "PORT: PortClosed"), findings(at(1, "prof")));
    }

    @Test
    void aWebServerAtThePort() throws Exception {
        try (var door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerTwice(door));

            assertEquals(List.of("NAME", "PORT", "POSTGRES: NotPostgres"), findings(at(door.getLocalPort(), "prof")));
        }
    }

    private static void answerTwice(ServerSocket door) {
        for (int i = 0; i < 2; i++) {
            try (var guest = door.accept()) {
                if (guest.getInputStream().read() >= 0) {
                    guest.getOutputStream().write("HTTP/1.1 400 Bad\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void noPasswordAWrongOneOrAnUnknownUser(TestServer server) throws Exception {
        var way = List.of("NAME", "PORT", "POSTGRES", "TLS");

        assertEquals(then(way, "LOGIN: PasswordMissing"), findings(at(server.port(), "prof"), ""));
        assertEquals(then(way, "LOGIN: PasswordWrong"), findings(at(server.port(), "prof"), "geheim"));
        assertEquals(then(way, "LOGIN: PasswordWrong"), findings(at(server.port(), "nobody"), "geheim"));
    }

    @Test
    void aPasswordFileThatOthersMayReadOrWhoseLineIsIncomplete(TestServer server) throws Exception {
        var way = List.of("NAME", "PORT", "POSTGRES");
        var file = Files.writeString(folder.resolve("pgpass"), "*:*:*:prof\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertEquals(
                List.of("NAME", "PORT", "POSTGRES", "TLS", "LOGIN: PasswordFileFault"),
                findings(at(server.port(), "prof"), ""));

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertEquals(then(way, "LOGIN: PasswordFileOpen"), findings(at(server.port(), "prof"), ""));
    }

    @Test
    void tlsThatTheServerHasNotAndADatabaseThatIsNotThere(TestServer server) throws Exception {
        var way = List.of("NAME", "PORT", "POSTGRES");

        assertEquals(then(way, "TLS: TlsRefused"), findings(with(server, null, TlsMode.REQUIRE)));
        assertEquals(
                then(then(then(way, "TLS"), "LOGIN"), "DATABASE: DatabaseMissing"),
                findings(with(server, "nowhere", TlsMode.PREFER)));
    }

    @Test
    void rightsThatAreMissing(TestServer server) throws Exception {
        assertEquals(replaced("RIGHTS: MayNotCreate"), findings(at(server.port(), "eleve")));
        assertEquals(replaced("RIGHTS: OwnerUnknown"), findings(owned(server, "nobody")));
        assertEquals(replaced("RIGHTS: NotMemberOfOwner"), findings(owned(server, "eleve")));
        assertEquals(ALL_WELL, findings(owned(server, "odoo")));
    }

    @Test
    void noProgramsOnThisComputer(TestServer server) throws Exception {
        var environment = Map.of("PGPASSWORD", TestServer.SECRET);
        Processes none = (command, onLine) -> new Ended(1, List.of("not found"));

        assertEquals(replaced("CLIENTS: NoClient"), said(diagnose(at(server.port(), "prof"), environment, none)));
    }

    @Test
    void onlyAStandby(TestServer server) throws Exception {
        try (var standby = OwnServer.standbyOf(server)) {
            standby.start(Map.of());

            assertEquals(
                    List.of("NAME", "PORT", "POSTGRES", "TLS", "LOGIN", "DATABASE", "PRIMARY: NoPrimary"),
                    findings(at(standby.port(), "prof")));
            assertEquals(
                    ALL_WELL,
                    findings(withHosts(HOST + ":1", HOST + ":" + standby.port(), HOST + ":" + server.port())));
        }
    }

    @Test
    void severalHostsOfWhichNoneAnswers() throws Exception {
        assertEquals(List.of("NAME: HostUnknown"), findings(withHosts("no-such-computer.invalid", HOST + ":1")));
    }

    private static ServerProfile owned(TestServer server, String owner) {
        return with(List.of(HOST + ":" + server.port()), owner);
    }

    private static ServerProfile withHosts(String... hosts) {
        return with(List.of(hosts), null);
    }

    private static List<String> then(List<String> way, String last) {
        var all = new ArrayList<>(way);
        all.add(last);
        return all;
    }

    private static List<String> replaced(String problem) {
        var check = problem.substring(0, problem.indexOf(':'));
        return ALL_WELL.stream()
                .map(said -> said.equals(check) ? problem : said)
                .toList();
    }

    private static ServerProfile with(List<String> hosts, @Nullable String owner) {
        return ServerProfile.builder("school", hosts, "prof").owner(owner).build();
    }

    private static ServerProfile with(TestServer server, @Nullable String database, TlsMode tls) {
        return at(server.port(), "prof").toBuilder()
                .maintenanceDatabase(database)
                .tls(tls)
                .build();
    }
}
