package org.sauvrest.core.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.testing.Profiles;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.Workplace;

@ExtendWith(WithServer.class)
class UndoTest {

    private static final String VALUE = "SELECT max(a) FROM t";

    private static final String PREVIOUS = "SELECT count(*) FROM pg_database"
            + " WHERE shobj_description(oid, 'pg_database') LIKE '%\"context\":\"' || ? || '\"%'"
            + " AND datname LIKE 'sauvrest~old~%' AND NOT datallowconn";

    @TempDir
    private Path folder;

    /// Saves a context that holds 1, and leaves it holding 2.
    private Path twoStates(Workplace desk, String context) throws Exception {
        desk.server().context(context, "CREATE TABLE t (a int)", "INSERT INTO t VALUES (1)");
        var file = desk.save(context);
        desk.server().execute(context, "INSERT INTO t VALUES (2)");
        return file;
    }

    @Test
    void goesBackAndForthAsOftenAsAsked(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        desk.restore(twoStates(desk, "SpecibikeUndo"));
        assertEquals("1", server.value("SpecibikeUndo", VALUE));

        for (var expected : new String[] {"2", "1", "2"}) {
            var report = desk.undo("SpecibikeUndo");

            assertEquals(expected, server.value("SpecibikeUndo", VALUE));
            assertTrue(report.replacedUntil().isPresent());
            assertEquals("1", server.value("postgres", PREVIOUS, "SpecibikeUndo"));
        }
    }

    @Test
    void goesBackToTheStateBeforeTheLastRestoreOnly(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        var file = twoStates(desk, "SpecibikeLast");
        desk.restore(file);
        server.execute("SpecibikeLast", "INSERT INTO t VALUES (3)");
        desk.restore(file);

        desk.undo("SpecibikeLast");
        assertEquals("3", server.value("SpecibikeLast", VALUE));
        desk.undo("SpecibikeLast");
        assertEquals("1", server.value("SpecibikeLast", VALUE));
        assertEquals("2", server.value("postgres", PREVIOUS, "SpecibikeLast"));
    }

    @Test
    void tellsWhichContextsCanBeUndoneAndSinceWhen(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        var file = twoStates(desk, "SpecibikeSince");
        assertFalse(previous(desk).containsKey("SpecibikeSince"));

        desk.restore(file);
        makeOlder(server, "SpecibikeSince");
        assertEquals(Instant.parse("2020-01-01T00:00:05Z"), previous(desk).get("SpecibikeSince"));

        var before = Instant.now();
        desk.restore(file);
        var latest = previous(desk).get("SpecibikeSince");
        assertTrue(latest != null && !latest.isBefore(before) && !latest.isAfter(Instant.now()), latest + " " + before);

        server.execute("postgres", "DROP DATABASE \"SpecibikeSince\"");
        assertEquals(latest, previous(desk).get("SpecibikeSince"));
    }

    @Test
    void tellsNothingOfHalfBuiltOnesOrOfOtherSchools(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        var half = HiddenName.of(HiddenName.Use.BUILDING, "SpecibikeHalf").name();
        var other = HiddenName.of(HiddenName.Use.PREVIOUS, "OtherSchool").name();
        hide(server, half, HiddenNote.of("SpecibikeHalf", Optional.empty()).write());
        hide(server, other, HiddenNote.of("OtherSchool", Optional.empty()).write());
        try {
            var found = previous(desk).keySet();

            assertFalse(found.contains("SpecibikeHalf"), found.toString());
            assertFalse(found.contains("OtherSchool"), found.toString());
        } finally {
            for (var hidden : List.of(half, other)) {
                server.execute("postgres", "DROP DATABASE " + Sql.identifier(hidden));
            }
        }
    }

    private static Map<String, Instant> previous(Workplace desk) throws Exception {
        try (var session = desk.server().session("postgres", "prof")) {
            return PreviousStates.latest(session, desk.profile());
        }
    }

    private static void hide(TestServer server, String name, String note) throws Exception {
        server.execute(
                "postgres",
                "CREATE DATABASE " + Sql.identifier(name),
                "COMMENT ON DATABASE " + Sql.identifier(name) + " IS " + Sql.literal(note));
    }

    @Test
    void bringsBackAContextThatWasDropped(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        desk.restore(twoStates(desk, "SpecibikeDropped"));
        server.execute("postgres", "DROP DATABASE \"SpecibikeDropped\"");

        var report = desk.undo("SpecibikeDropped");

        assertEquals("2", server.value("SpecibikeDropped", VALUE));
        assertTrue(report.replacedUntil().isEmpty());
        desk.refused(Problem.NothingToUndo.class, desk.undoing("SpecibikeDropped"));
    }

    @Test
    void refusesWhereNothingWasRestored(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        twoStates(desk, "SpecibikeNever");

        desk.refused(Problem.NothingToUndo.class, desk.undoing("SpecibikeNever"));
        desk.refused(Problem.NothingToUndo.class, desk.undoing("SpecibikeNobody"));
        desk.refused(Problem.NotAContext.class, desk.undoing("postgres"));
    }

    @Test
    void leavesAContextAloneThatSomebodyHasClosed(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        desk.restore(twoStates(desk, "SpecibikeUndoShut"));
        server.execute("postgres", "ALTER DATABASE \"SpecibikeUndoShut\" ALLOW_CONNECTIONS false");

        desk.refused(Problem.ContextClosed.class, desk.undoing("SpecibikeUndoShut"));
    }

    @Test
    void keepsPreviousStatesForTheirDaysAndTheLatestAlways(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        var patient = new Workplace(server, folder, Profiles.keepDays(desk.profile(), 3));
        var file = twoStates(patient, "SpecibikeKeep");
        for (int state = 3; state <= 5; state++) {
            patient.restore(file);
            server.execute("SpecibikeKeep", "INSERT INTO t VALUES (" + state + ")");
        }
        assertEquals("3", server.value("postgres", PREVIOUS, "SpecibikeKeep"));

        makeOlder(server, "SpecibikeKeep");
        patient.restore(file);

        assertEquals("1", server.value("postgres", PREVIOUS, "SpecibikeKeep"));
        makeOlder(server, "SpecibikeKeep");
        assertEquals(
                5L,
                patient.undoing("SpecibikeKeep").run(Progress.UNWATCHED).since().getEpochSecond() % 10);
        assertEquals("5", server.value("SpecibikeKeep", VALUE));
    }

    /// Has all previous states put away in 2020, at a second that ends in 5.
    private static void makeOlder(TestServer server, String context) throws Exception {
        try (var session = server.session("postgres")) {
            for (var hidden : PreviousStates.of(session, context)) {
                var note = hidden.note()
                        .orElseThrow()
                        .write()
                        .replaceFirst("\"since\":\"[^\"]+\"", "\"since\":\"2020-01-01T00:00:05Z\"");
                session.execute(
                        "COMMENT ON DATABASE " + Sql.identifier(hidden.name().name()) + " IS " + Sql.literal(note));
            }
        }
    }
}
