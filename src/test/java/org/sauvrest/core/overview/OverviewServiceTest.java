package org.sauvrest.core.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.contexts.ContextSummary;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.settings.HostPort;
import org.sauvrest.testing.Profiles;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.Workplace;

@ExtendWith(WithServer.class)
class OverviewServiceTest {

    private static final String WANTED = "SpecibikeWanted";
    private static final String UNWANTED = "SpecibikeUnwanted";

    /// The last one is no Odoo's.
    private static final List<String> SCHOOL = List.of("SpecibikeLookedA", "SpecibikeLookedB", "SpecibikeLookedC");

    /// A maintenance database that no other test looks into.
    private static final String OWN = "overview_maintenance";
    private static final List<String> OWN_AND_SCHOOL =
            Stream.concat(Stream.of(OWN), SCHOOL.stream()).toList();

    private static final String PRESENT =
            "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend' AND datname = ?";

    @TempDir
    private Path folder;

    @AfterEach
    void dropOwn(TestServer server) throws Exception {
        server.execute("postgres", "DROP DATABASE IF EXISTS " + OWN + " WITH (FORCE)");
    }

    private static ServerLook look(Workplace desk, UnaryOperator<List<String>> wanted) throws Exception {
        var saves = desk.core().savedFiles(desk.profile()).run(Progress.UNWATCHED);
        return desk.core().overview().look(desk.profile(), saves, wanted).run(Progress.UNWATCHED);
    }

    @Test
    void asksTheServerInOneSessionAndLooksIntoWhatIsWantedOnly(TestServer server) throws Exception {
        server.context(WANTED, "CREATE TABLE t (a int)");
        server.context(UNWANTED, "CREATE TABLE t (a int)");
        server.execute("postgres", "CREATE DATABASE " + OWN);
        var desk = new Workplace(
                server,
                folder,
                Profiles.maintenance(Workplace.of(server, folder).profile(), OWN));
        settle(server, List.of(OWN, WANTED, UNWANTED));
        long before = sessions(server, OWN);
        long wantedBefore = sessions(server, WANTED);
        long unwantedBefore = sessions(server, UNWANTED);

        var look = look(desk, names -> List.of(WANTED));

        assertTrue(look.names().containsAll(List.of(UNWANTED, WANTED)), look.toString());
        assertEquals(look.names().stream().sorted().toList(), look.names());
        assertEquals(
                List.of(WANTED),
                look.contexts().stream().map(ContextSummary::name).toList());
        settle(server, List.of(OWN, WANTED, UNWANTED));
        assertEquals(before + 1, sessions(server, OWN));
        assertEquals(wantedBefore + 1, sessions(server, WANTED));
        assertEquals(unwantedBefore, sessions(server, UNWANTED));
    }

    @Test
    void aLookThatFollowsOpensOneSessionOnly(TestServer server) throws Exception {
        for (var context : SCHOOL) {
            odoo(server, context, "17.0.1.3");
        }
        server.execute("postgres", "CREATE DATABASE " + OWN);
        var desk = new Workplace(
                server,
                folder,
                Profiles.maintenance(Workplace.of(server, folder).profile(), OWN));
        var core = desk.core();
        settle(server, OWN_AND_SCHOOL);
        assertEquals(List.of("17.0.1.3", "17.0.1.3", ""), versions(core, desk));
        settle(server, OWN_AND_SCHOOL);
        long before = sessions(server, OWN);
        var beforeOf = sessionsOf(server, SCHOOL);

        // One is worked in; one is no Odoo's.
        server.execute(SCHOOL.getFirst(), "UPDATE ir_module_module SET state = 'to upgrade'");
        beforeOf.set(0, beforeOf.getFirst() + 1);
        settle(server, OWN_AND_SCHOOL);
        assertEquals(List.of("17.0.1.3", "17.0.1.3", ""), versions(core, desk));

        settle(server, OWN_AND_SCHOOL);
        assertEquals(before + 1, sessions(server, OWN));
        assertEquals(beforeOf, sessionsOf(server, SCHOOL));
    }

    @Test
    void aContextThatIsReplacedOrBecomesAnOdoosIsLookedIntoAgain(TestServer server) throws Exception {
        for (var context : SCHOOL) {
            odoo(server, context, "17.0.1.3");
        }
        var desk = Workplace.of(server, folder);
        var core = desk.core();
        assertEquals(List.of("17.0.1.3", "17.0.1.3", ""), versions(core, desk));

        odoo(server, SCHOOL.getFirst(), "18.0.1.3");
        try (var session = server.session(SCHOOL.getLast(), "odoo")) {
            session.execute("CREATE TABLE ir_module_module (name text, state text, latest_version text)");
            session.execute("INSERT INTO ir_module_module VALUES ('base', 'installed', '16.0.1.3')");
        }
        var now = List.of("18.0.1.3", "17.0.1.3", "16.0.1.3");
        for (int i = 0; i < 600 && !versions(core, desk).equals(now); i++) {
            Thread.sleep(50);
        }
        assertEquals(now, versions(core, desk));
    }

    private static void odoo(TestServer server, String context, String version) throws Exception {
        if (context.equals(SCHOOL.getLast())) {
            server.context(context, "CREATE TABLE t (a int)");
        } else {
            server.context(
                    context,
                    "CREATE TABLE ir_module_module (name text, state text, latest_version text)",
                    "INSERT INTO ir_module_module VALUES ('base', 'installed', '" + version + "')");
        }
    }

    private static List<String> versions(SauvRest core, Workplace desk) throws Exception {
        return core
                .overview()
                .look(desk.profile(), List.of(), names -> SCHOOL)
                .run(Progress.UNWATCHED)
                .contexts()
                .stream()
                .map(context -> context.odooVersion().orElse(""))
                .toList();
    }

    private static List<Long> sessionsOf(TestServer server, List<String> names) throws Exception {
        var sessions = new ArrayList<Long>();
        for (var name : names) {
            sessions.add(sessions(server, name));
        }
        return sessions;
    }

    @Test
    void tellsOfTheServerAndOfWhatIsKept(TestServer server) throws Exception {
        server.context(WANTED, "CREATE TABLE t (a int)");
        var desk = Workplace.of(server, folder);
        var save = desk.save(WANTED);
        desk.restore(save);

        var look = look(desk, names -> List.of(WANTED));

        assertEquals(new HostPort("127.0.0.1", server.port()), look.address());
        assertEquals(
                server.value("postgres", "SELECT split_part(current_setting('server_version'), ' ', 1)"),
                look.version());
        assertEquals(Optional.empty(), look.tls());
        assertTrue(look.previous().containsKey(WANTED), look.toString());
        var saved =
                desk.core().savedFiles(desk.profile()).run(Progress.UNWATCHED).getFirst();
        assertEquals(
                Optional.of(saved.manifest().begun()),
                look.contexts().getFirst().lastSave());
    }

    /// Waits until nobody is in these databases any more: the server counts a session only at its end, which may come a
    /// moment later.
    private static void settle(TestServer server, List<String> names) throws Exception {
        for (var name : names) {
            for (int i = 0; i < 1200 && !server.value("postgres", PRESENT, name).equals("0"); i++) {
                Thread.sleep(25);
            }
        }
    }

    /// How many sessions a database has seen.
    private static long sessions(TestServer server, String name) throws Exception {
        return Long.parseLong(
                server.value("postgres", "SELECT sessions FROM pg_stat_database WHERE datname = ?", name));
    }
}
