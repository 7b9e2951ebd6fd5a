package org.sauvrest.core.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.contexts.ContextLock;
import org.sauvrest.core.operation.Concurrently;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.testing.Profiles;
import org.sauvrest.testing.RichContext;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.Workplace;

@ExtendWith(WithServer.class)
class KeepTest {

    private static final String IDENTITY = """
            SELECT concat_ws(E'\\n', d.datconnlimit, d.datistemplate, d.datallowconn, pg_get_userbyid(d.datdba),
              shobj_description(d.oid, 'pg_database'), d.datacl,
              (SELECT string_agg(s.setrole::regrole || ' ' || line, ', ' ORDER BY s.setrole, line)
               FROM pg_db_role_setting s, unnest(s.setconfig) line WHERE s.setdatabase = d.oid),
              d.datcollate, d.datctype, pg_encoding_to_char(d.encoding))
            FROM pg_database d WHERE d.datname = ?""";

    private static final String HIDDEN = """
            SELECT concat_ws(' ', datistemplate, datallowconn, datconnlimit, pg_get_userbyid(datdba))
            FROM pg_database WHERE datname = ?""";

    @TempDir
    private Path folder;

    private static KeepReport keep(Workplace desk, String context) throws Exception {
        return desk.core().keep().keep(desk.profile(), context).run(Progress.UNWATCHED);
    }

    private static UndoReport back(Workplace desk, KeptState state) throws Exception {
        return desk.core().undo().undo(desk.profile(), state).run(Progress.UNWATCHED);
    }

    private static List<HiddenDatabase> hidden(TestServer server, String context) throws Exception {
        try (var session = server.session("postgres")) {
            return HiddenDatabase.all(session).stream()
                    .filter(hidden -> hidden.name().mark().equals(ContextLock.mark(context)))
                    .toList();
        }
    }

    @Test
    void bringsBackEverythingThatWasThere(TestServer server) throws Exception {
        var name = "SpecibikeKeptRich";
        RichContext.make(server, name);
        var desk = Workplace.of(server, folder);
        var before = desk.content(name);

        keep(desk, name);
        assertEquals(before, desk.content(name));
        server.execute(
                name,
                "DROP TABLE everything CASCADE",
                "SELECT nextval('invoice')",
                "UPDATE vehicle SET name = 'bus'",
                "SELECT lo_unlink(700001)",
                "CREATE TABLE newcomer (a int)");
        assertNotEquals(before, desk.content(name));
        desk.undo(name);

        assertEquals(before, desk.content(name));
    }

    @Test
    void theStateThatComesBackHasWhatBelongsToTheDatabase(TestServer server) throws Exception {
        var name = "SpecibikeKept\"Même\"";
        server.context(name, "CREATE TABLE t (a int)");
        var database = Sql.identifier(name);
        server.execute(
                "postgres",
                "ALTER DATABASE " + database + " SET work_mem TO '17MB'",
                "ALTER DATABASE " + database + " SET search_path TO \"$user\", \"l'été\", public",
                "ALTER DATABASE " + database + " CONNECTION LIMIT 33",
                "REVOKE ALL ON DATABASE " + database + " FROM PUBLIC",
                "GRANT TEMPORARY ON DATABASE " + database + " TO eleve WITH GRANT OPTION",
                "COMMENT ON DATABASE " + database + " IS 'L''école \"2\" \\ {}'");
        var desk = Workplace.of(server, folder);
        var before = server.value("postgres", IDENTITY, name);

        var report = keep(desk, name);
        assertEquals(List.of(), report.notices());
        assertEquals(before, server.value("postgres", IDENTITY, name));
        back(desk, report.state());

        assertEquals(before, server.value("postgres", IDENTITY, name));
    }

    @Test
    void liesThereAsTheStateBeforeARestoreDoes(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        server.context("SpecibikeKeptLike", "CREATE TABLE t (a int)");
        desk.restore(desk.save("SpecibikeKeptLike"));
        var restored = hidden(server, "SpecibikeKeptLike").getFirst();
        var before = Instant.now();

        var report = keep(desk, "SpecibikeKeptLike");

        var kept = hidden(server, "SpecibikeKeptLike").stream()
                .filter(hidden -> !hidden.equals(restored))
                .findFirst()
                .orElseThrow();
        assertEquals(report.state().database(), kept.name().name());
        assertEquals(HiddenName.Use.PREVIOUS, kept.name().use());
        assertEquals("SpecibikeKeptLike", kept.note().orElseThrow().context());
        assertEquals(report.state().since(), kept.note().orElseThrow().since());
        assertFalse(report.state().since().isBefore(before));
        assertEquals(
                Duration.ofDays(desk.profile().keepDays()),
                Duration.between(report.state().since(), report.until()));
        assertEquals(
                server.value("postgres", HIDDEN, restored.name().name()),
                server.value("postgres", HIDDEN, kept.name().name()));
    }

    @Test
    void removesStatesWhoseDaysAreOverButNotTheLatest(TestServer server) throws Exception {
        var name = "SpecibikeKeptLong";
        server.context(name, "CREATE TABLE t (a int)");
        var desk = Workplace.of(server, folder);
        var today = new Workplace(server, folder, Profiles.keepDays(desk.profile(), 0));
        keep(desk, name);
        keep(desk, name);
        assertEquals(2, hidden(server, name).size());

        var last = keep(today, name).state();

        assertEquals(
                List.of(last.database()),
                hidden(server, name).stream()
                        .map(hidden -> hidden.name().name())
                        .toList());
    }

    @Test
    void twoContextsAreKeptAtOnce(TestServer server) throws Exception {
        var names = List.of("SpecibikeKeptOne", "SpecibikeKeptTwo", "SpecibikeKeptThree");
        for (var name : names) {
            server.context(name, "CREATE TABLE t AS SELECT generate_series(1, 20000) a");
        }
        var desk = Workplace.of(server, folder);
        try (var beside = new Concurrently()) {
            var keeping = names.stream()
                    .map(name -> beside.start(
                            () -> desk.core().keep().keep(desk.profile(), name).outcome(Progress.UNWATCHED)))
                    .toList();
            for (var kept : keeping) {
                assertInstanceOf(
                        Outcome.Done.class,
                        Concurrently.result(kept),
                        () -> kept.resultNow().toString());
            }
        }
        for (var name : names) {
            server.execute(name, "TRUNCATE t");
            desk.undo(name);
            assertEquals("20000", server.value(name, "SELECT max(a) FROM t"));
        }
    }
}
