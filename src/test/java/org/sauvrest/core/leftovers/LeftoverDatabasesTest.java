package org.sauvrest.core.leftovers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.contexts.ContextLock;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.core.restore.HiddenDatabase;
import org.sauvrest.testing.Profiles;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.Workplace;

@ExtendWith(WithServer.class)
class LeftoverDatabasesTest {

    private static final String CONTEXT = "SpecibikeHalf";
    private static final String MARK = ContextLock.mark(CONTEXT);
    private static final String BUILDING = "sauvrest~new~" + MARK + "~20260101T000000~00ff";
    private static final String PREVIOUS = "sauvrest~old~" + MARK + "~20260101T000000~00ff";
    private static final String NOTE =
            "{\"sauvrest\":1,\"context\":\"SpecibikeHalf\",\"since\":\"2026-01-01T00:00:00Z\"}";

    @TempDir
    private Path folder;

    @AfterEach
    void dropHiddenDatabases(TestServer server) throws Exception {
        try (var session = server.session("postgres")) {
            for (var hidden : HiddenDatabase.all(session)) {
                if (hidden.name().mark().equals(MARK)) {
                    hidden.drop(session);
                }
            }
        }
    }

    private static void make(TestServer server, String name, String comment) throws Exception {
        server.execute(
                "postgres",
                "CREATE DATABASE " + Sql.identifier(name) + " OWNER odoo TEMPLATE template0 IS_TEMPLATE true",
                "COMMENT ON DATABASE " + Sql.identifier(name) + " IS " + Sql.literal(comment));
    }

    private static Optional<Leftover> find(Workplace desk, String database) throws Exception {
        return desk.core().leftovers().find(desk.profile()).run(Progress.UNWATCHED).stream()
                .filter(leftover -> leftover.toString().contains(database))
                .findFirst();
    }

    private static List<Leftover> remove(Workplace desk, Leftover leftover) throws Exception {
        return desk.core().leftovers().remove(desk.profile(), List.of(leftover)).run(Progress.UNWATCHED);
    }

    private static boolean exists(TestServer server, String name) throws Exception {
        return server.value("postgres", "SELECT count(*) FROM pg_database WHERE datname = ?", name)
                .equals("1");
    }

    @Test
    void removesAHalfBuiltDatabaseThatNobodyBuilds(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        make(server, BUILDING, NOTE);

        var found =
                assertInstanceOf(Leftover.HalfBuilt.class, find(desk, BUILDING).orElseThrow());

        assertTrue(found.isRemovable());
        assertEquals(Optional.of(CONTEXT), found.context());
        assertEquals(List.of(found), remove(desk, found));
        assertFalse(exists(server, BUILDING));
    }

    @Test
    void removesItAlsoWhenItsSizeHasChangedSinceItWasFound(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        make(server, BUILDING, NOTE);
        var found = find(desk, BUILDING).orElseThrow();
        server.execute(BUILDING, "CREATE TABLE grown AS SELECT generate_series(1, 10000)");

        assertEquals(1, remove(desk, found).size());
        assertFalse(exists(server, BUILDING));
    }

    @Test
    void removesOneThatWasInterruptedBeforeItGotItsComment(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        make(server, BUILDING, "");

        var found = find(desk, BUILDING).orElseThrow();
        assertEquals("leftover.HalfBuilt.unnamed", found.key());
        assertEquals(1, remove(desk, found).size());
        assertFalse(exists(server, BUILDING));
    }

    @Test
    void leavesAHalfBuiltDatabaseToWhoeverBuildsIt(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        make(server, BUILDING, NOTE);
        var before = find(desk, BUILDING).orElseThrow();

        try (var builder = server.session("postgres", "prof")) {
            ContextLock.take(builder, CONTEXT);

            assertFalse(find(desk, BUILDING).orElseThrow().isRemovable());
            assertEquals(List.of(), remove(desk, before));
            assertTrue(exists(server, BUILDING));
        }
    }

    @Test
    void neverRemovesAPreviousStateThatDoesNotSayOfWhat(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        for (var comment : List.of("", "mine", "{\"sauvrest\":2,\"context\":\"SpecibikeHalf\"}")) {
            make(server, PREVIOUS, comment);

            var found = assertInstanceOf(
                    Leftover.UnclearDatabase.class, find(desk, PREVIOUS).orElseThrow());
            assertFalse(found.isRemovable());
            assertEquals(List.of(), remove(desk, found));
            assertTrue(exists(server, PREVIOUS));
            dropHiddenDatabases(server);
        }
    }

    @Test
    void passesOverDatabasesThatOnlyLookLikeOurs(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        var foreign = "sauvrest~new~mine";
        make(server, foreign, NOTE);
        try {
            assertTrue(find(desk, foreign).isEmpty());
        } finally {
            server.execute(
                    "postgres",
                    "ALTER DATABASE " + Sql.identifier(foreign) + " IS_TEMPLATE false",
                    "DROP DATABASE " + Sql.identifier(foreign));
        }
    }

    @Test
    void offersExpiredPreviousStatesButNeverTheLatest(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        var today = new Workplace(server, folder, Profiles.keepDays(desk.profile(), 0));
        server.context("SpecibikeExpired", "CREATE TABLE t (a int)");
        var file = desk.save("SpecibikeExpired");
        desk.restore(file);
        desk.restore(file);

        assertTrue(find(desk, "SpecibikeExpired").isEmpty());
        var expired = assertInstanceOf(
                Leftover.ExpiredPrevious.class, find(today, "SpecibikeExpired").orElseThrow());
        assertEquals(List.of(expired), remove(today, expired));
        assertTrue(find(today, "SpecibikeExpired").isEmpty());
        desk.undo("SpecibikeExpired");
        try (var session = server.session("postgres")) {
            assertEquals(
                    1,
                    HiddenDatabase.all(session).stream()
                            .filter(hidden -> hidden.name().mark().equals(ContextLock.mark("SpecibikeExpired")))
                            .count());
        }
    }
}
