package org.sauvrest.core.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sauvrest.core.credentials.Rotating.CONF;
import static org.sauvrest.core.credentials.Rotating.NEW;
import static org.sauvrest.core.credentials.Rotating.OLD;
import static org.sauvrest.core.credentials.Rotating.USER;
import static org.sauvrest.core.credentials.Rotating.done;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.credentials.RotateRequest.Odoo;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.testing.OpenSshd;
import org.sauvrest.testing.StandInOdoo;
import org.sauvrest.testing.StandInOdoo.Habit;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WebServer;
import org.sauvrest.testing.WithServer;

/// A change of password with an Odoo on this computer.
@ExtendWith(WithServer.class)
class OdooHereTest {

    /// For what comes about.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path home;

    private Rotating its;

    @BeforeEach
    void anAccountOfItsOwn(TestServer server) throws Exception {
        its = Rotating.on(server, home);
    }

    @AfterEach
    void noAccountIsLeft() throws Exception {
        its.remove();
    }

    private Outcome<RotateReport> rotate(Odoo odoo, Duration patience) {
        return its.rotate(Optional.of(NEW), Optional.of(odoo), patience);
    }

    private Outcome<RotateReport> rotate(Odoo odoo) {
        return rotate(odoo, Duration.ofSeconds(1));
    }

    private Odoo here(Optional<String> restart, Optional<String> url) {
        return new Odoo(Optional.empty(), its.conf(), restart, url);
    }

    private StandInOdoo odoo(TestServer server, Path itsConf, Habit habit) throws Exception {
        return new StandInOdoo(server, home.resolve("odoo's"), itsConf, habit);
    }

    private static String sessions(TestServer server) throws Exception {
        return server.value(
                "postgres",
                "SELECT count(*) FROM pg_stat_activity WHERE usename = ? AND application_name LIKE 'odoo-%'",
                USER);
    }

    private static void isTheOdoos(OdooLogin login, Instant begun) {
        assertTrue(login.application().matches("odoo-\\d+"), login.application());
        assertEquals(Optional.of("127.0.0.1"), login.address());
        assertTrue(login.at().isAfter(begun) && login.at().isBefore(Instant.now()), login.toString());
    }

    @Test
    void anOdooIsChangedAndRestartedAndLogsInWhenItIsAsked(TestServer server) throws Exception {
        var begun = Instant.now();
        try (var odoo = odoo(server, its.conf(), Habit.WHEN_ASKED)) {
            var report = done(rotate(here(Optional.of(odoo.restart()), Optional.of(odoo.url())), PATIENCE));

            assertTrue(report.restarted());
            isTheOdoos(report.login().orElseThrow(), begun);
            assertEquals(Files.readString(its.conf()), Files.readString(odoo.loaded()));
        }
        assertEquals(
                CONF.replace("db_password=old one", "db_password = " + NEW.reveal()), Files.readString(its.conf()));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(its.conf())));
    }

    /// As after a power cut between the server and the Odoo: without the Odoo it would be finished without its being
    /// let in.
    @Test
    void anInterruptedChangeIsFinishedWithTheOdooThatItHad(TestServer server) throws Exception {
        var noted = home.resolve("noted");
        try (var odoo = odoo(server, its.conf(), Habit.AT_START)) {
            var restart = "cp '%s' '%s'; ".formatted(its.pending(), noted) + odoo.restart();
            done(rotate(here(Optional.of(restart), Optional.of(odoo.url())), PATIENCE));
            Files.move(noted, its.pending());
            Files.writeString(its.conf(), CONF);
            var address = its.profile().addresses().getFirst();
            its.file().store(address.host(), address.port(), USER, OLD);

            var report = done(its.rotate(Optional.empty(), Optional.empty(), PATIENCE));

            assertTrue(report.resumed());
            assertEquals(Optional.of(its.conf()), report.conf());
            assertEquals(Optional.of(odoo.url()), report.url());
            assertTrue(report.login().isPresent());
            assertEquals(Files.readString(its.conf()), Files.readString(odoo.loaded()));
            assertEquals(NEW.reveal(), its.stored().reveal());
            assertFalse(Files.exists(its.pending()));
        }
    }

    @Test
    void anInterruptedChangeWhoseOdooIsGoneTellsHowItIsNamed(TestServer server) throws Exception {
        var noted = home.resolve("noted");
        rotate(here(Optional.of("cp '%s' '%s'; exit 7".formatted(its.pending(), noted)), Optional.empty()));
        Files.move(noted, its.pending());
        server.execute("postgres", "ALTER ROLE rotating PASSWORD " + Sql.literal(NEW.reveal()));
        Files.delete(its.conf());

        var outcome = its.rotate(Optional.empty(), Optional.empty(), Duration.ZERO);

        var problem = assertInstanceOf(
                Problem.OdooUnfinished.class,
                assertInstanceOf(Outcome.Failed.class, outcome).problem());
        assertTrue(problem.options().startsWith("--odoo-conf " + its.conf() + " --restart \"cp "), problem.options());
        assertEquals(OLD.reveal(), its.stored().reveal());
        assertTrue(Files.exists(its.pending()), "the new one is not lost");
        assertTrue(done(its.rotateWithoutOdoo()).resumed());
        assertEquals(NEW.reveal(), its.stored().reveal());
    }

    @Test
    void anOdooThatLogsInByItselfNeedsNoAddress(TestServer server) throws Exception {
        var begun = Instant.now();
        try (var odoo = odoo(server, its.conf(), Habit.AT_START)) {
            var report = done(rotate(here(Optional.of(odoo.restart()), Optional.empty()), PATIENCE));

            isTheOdoos(report.login().orElseThrow(), begun);
        }
    }

    /// It answers a browser all the same, as Odoo does.
    @Test
    void whereTheOdooIsNotLetInAllIsAsBefore(TestServer server) throws Exception {
        var forgotten = Files.copy(its.conf(), home.resolve("the-one-that-it-reads.conf"));
        try (var odoo = odoo(server, forgotten, Habit.AT_START)) {
            var outcome = rotate(here(Optional.of(odoo.restart()), Optional.of(odoo.url())));

            assertEquals(
                    new Problem.OdooNotLoggedIn(USER, its.conf(), Duration.ofSeconds(1)),
                    assertInstanceOf(Outcome.Failed.class, outcome).problem());
            its.nothingHasChanged();
            assertEquals(2, odoo.starts(), "with the new one, and again with the old one");
        }
    }

    @Test
    void whoIsInFromBeforeProvesNothing(TestServer server) throws Exception {
        try (var odoo = odoo(server, its.conf(), Habit.AT_START)) {
            OpenSshd.run("sh", "-c", odoo.restart());
            while (sessions(server).equals("0")) {
                Thread.sleep(50);
            }
            var outcome = rotate(here(Optional.of("true"), Optional.of(odoo.url())));

            assertInstanceOf(
                    Problem.OdooNotLoggedIn.class,
                    assertInstanceOf(Outcome.Failed.class, outcome).problem());
            assertEquals("1", sessions(server));
        }
        its.nothingHasChanged();
    }

    @Test
    void whereTheOdooDoesNotRestartAllIsAsBefore() throws Exception {
        var outcome = rotate(here(Optional.of("echo why; exit 7"), Optional.empty()));

        assertEquals(
                new Problem.RestartFailed("echo why; exit 7", 7, List.of("why")),
                assertInstanceOf(Outcome.Failed.class, outcome).problem());
        its.nothingHasChanged();
    }

    @Test
    void whereTheOdooDoesNotAnswerAllIsAsBefore() throws Exception {
        var restarts = home.resolve("restarts");
        try (var web = new WebServer(500)) {
            var outcome = rotate(here(Optional.of("echo x >> '" + restarts + "'"), Optional.of(web.url())));

            var failed = assertInstanceOf(Outcome.Failed.class, outcome);
            assertEquals(new Problem.OdooSilent(web.url(), new Fault.Http(500)), failed.problem());
        }
        its.nothingHasChanged();
        assertEquals(List.of("x", "x"), Files.readAllLines(restarts), "with the new one, and again with the old one");
    }

    @Test
    void anOdooOfAnotherAccountIsLeftAlone() throws Exception {
        Files.writeString(its.conf(), CONF.replace("rotating", "other"));

        var outcome = rotate(here(Optional.empty(), Optional.empty()));

        assertEquals(
                new Problem.OdooConfOther(its.conf(), "other", USER),
                assertInstanceOf(Outcome.Failed.class, outcome).problem());
        Files.writeString(its.conf(), CONF);
        its.nothingHasChanged();
    }
}
