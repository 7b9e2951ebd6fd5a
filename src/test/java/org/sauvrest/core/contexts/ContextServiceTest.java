package org.sauvrest.core.contexts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.Workplace;

@ExtendWith(WithServer.class)
class ContextServiceTest {

    @TempDir
    private Path folder;

    private static Optional<ContextSummary> find(Workplace desk, String name) throws Exception {
        var last = desk.core().lastSaves(desk.profile());
        return desk.core().contexts().list(desk.profile(), last).run(Progress.UNWATCHED).stream()
                .filter(context -> context.name().equals(name))
                .findFirst();
    }

    @Test
    void tellsWhatIsKnownOfAContext(TestServer server) throws Exception {
        server.context(
                "Specibike1STMG2",
                "CREATE TABLE ir_module_module (name text, state text, latest_version text)",
                "INSERT INTO ir_module_module VALUES ('base', 'installed', '17.0.1.3')");
        var desk = Workplace.of(server, folder);

        var before = find(desk, "Specibike1STMG2").orElseThrow();
        assertEquals(Kind.CLASS, before.kind());
        assertEquals("odoo", before.owner());
        assertEquals(Optional.of("17.0.1.3"), before.odooVersion());
        assertTrue(before.size().count() > 1_000_000);
        assertTrue(before.lastSave().isEmpty());
        desk.save("Specibike1STMG2");
        assertTrue(find(desk, "Specibike1STMG2").orElseThrow().lastSave().isPresent());
    }

    @Test
    void passesOverWhatIsNoContext(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        server.context("SpecibikeShutAway");
        server.context("specibikeLower");
        server.execute("postgres", "ALTER DATABASE \"SpecibikeShutAway\" ALLOW_CONNECTIONS false");

        for (var name : new String[] {"SpecibikeShutAway", "specibikeLower", "postgres", "template1"}) {
            assertTrue(find(desk, name).isEmpty(), name);
        }
    }

    @Test
    void listsAContextThatTheUserMayNotEnter(TestServer server) throws Exception {
        server.context("SpecibikePrivate", "CREATE TABLE t (a int)");
        server.execute("postgres", "REVOKE CONNECT ON DATABASE \"SpecibikePrivate\" FROM PUBLIC");
        var context =
                find(Workplace.as("eleve", server, folder), "SpecibikePrivate").orElseThrow();

        assertEquals(0, context.size().count());
        assertTrue(context.odooVersion().isEmpty());
    }

    @Test
    void letsOneProgramWorkOnAContextAndOthersOnOthers(TestServer server) throws Exception {
        try (var one = server.session("postgres", "prof");
                var two = server.session("postgres", "eleve")) {
            one.execute("SET application_name = 'the first'");
            ContextLock.take(one, "SpecibikeA");
            ContextLock.take(two, "SpecibikeB");

            var refused = assertThrows(ProblemException.class, () -> ContextLock.take(two, "SpecibikeA"));
            assertEquals(new Problem.Busy("SpecibikeA", "the first", "the first"), refused.problem());
            assertTrue(ContextLock.isHeld(two, ContextLock.mark("SpecibikeA")));
            assertFalse(ContextLock.isHeld(two, ContextLock.mark("SpecibikeC")));
        }
    }

    @Test
    void waitsAMomentForAProgramThatIsJustLeaving(TestServer server) throws Exception {
        try (var next = server.session("postgres", "prof")) {
            for (int i = 0; i < 10; i++) {
                var leaving = server.session("postgres", "prof");
                ContextLock.take(leaving, "SpecibikeLeaving" + i);
                leaving.close();
                ContextLock.take(next, "SpecibikeLeaving" + i);
            }
        }
    }

    @Test
    void givesEachContextItsMark() {
        assertEquals(
                3,
                Map.of(ContextLock.mark("SpecibikeA"), 1, ContextLock.mark("SpecibikeB"), 2, ContextLock.mark("é"), 3)
                        .size());
        assertTrue(ContextLock.mark("SpecibikeA").matches("[0-9a-f]{8}"));
    }
}
