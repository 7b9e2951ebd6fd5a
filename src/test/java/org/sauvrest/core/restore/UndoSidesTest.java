package org.sauvrest.core.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.odoo.RecordCounts;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.testing.OlderState;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.Workplace;

/// What is told of a state that is put away, into which nobody can look any more.
@ExtendWith(WithServer.class)
class UndoSidesTest {

    private static final Instant SAVED = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant WORKED = Instant.parse("2026-11-24T15:04:00Z");

    @TempDir
    private Path folder;

    private Path odoo(Workplace desk, String context) throws Exception {
        desk.server()
                .context(
                        context,
                        "CREATE TABLE ir_module_module (name text, state text, latest_version text)",
                        "INSERT INTO ir_module_module VALUES ('base', 'installed', '17.0.1.3')",
                        "CREATE TABLE mail_message (id int, write_date timestamp)",
                        "INSERT INTO mail_message VALUES (1, '2026-11-20 10:00:00')",
                        "CREATE TABLE res_partner AS SELECT generate_series(1, 3) AS id");
        var file = desk.save(context);
        desk.server()
                .execute(
                        context,
                        "INSERT INTO mail_message VALUES (2, '2026-11-24 15:04:00')",
                        "DELETE FROM res_partner WHERE id > 1",
                        "CREATE TABLE later AS SELECT 1 AS a",
                        "ALTER TABLE later OWNER TO odoo");
        return file;
    }

    private static UndoPlan plan(Workplace desk, String context) throws Exception {
        return desk.core().undo().plan(desk.profile(), context).run(Progress.UNWATCHED);
    }

    private static StateFacts facts(Instant changed, long tables, long contacts) {
        var records = new RecordCounts(Map.of("res_partner", contacts));
        return new StateFacts(Optional.of("17.0.1.3"), Optional.of(changed), tables, Optional.of(records));
    }

    @Test
    void areBothKnownHoweverOftenTheyAreExchanged(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        desk.restore(odoo(desk, "SpecibikeSides"));

        for (int i = 0; i < 2; i++) {
            var plan = plan(desk, "SpecibikeSides");
            assertEquals(Optional.of(facts(WORKED, 4, 1)), plan.then());
            assertEquals(Optional.of(facts(SAVED, 3, 3)), plan.now().flatMap(Present::state));
            assertTrue(plan.bytes() > 1_000_000, plan.toString());

            desk.core().undo().undo(desk.profile(), plan.state()).run(Progress.UNWATCHED);
            var back = plan(desk, "SpecibikeSides");
            assertEquals(Optional.of(facts(SAVED, 3, 3)), back.then());
            assertEquals(Optional.of(facts(WORKED, 4, 1)), back.now().flatMap(Present::state));
            desk.undo("SpecibikeSides");
        }
    }

    @Test
    void areKnownOfAStateThatWasKeptBeforeAnUpdateToo(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        odoo(desk, "SpecibikeKeptSide");

        desk.core().keep().keep(desk.profile(), "SpecibikeKeptSide").run(Progress.UNWATCHED);

        assertEquals(
                Optional.of(facts(WORKED, 4, 1)),
                plan(desk, "SpecibikeKeptSide").then());
    }

    @Test
    void leaveAnOlderStateWithItsSizeAndItsDate(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        desk.restore(odoo(desk, "SpecibikeOlderSide"));
        var since = plan(desk, "SpecibikeOlderSide").state().since();
        OlderState.of(server, "SpecibikeOlderSide");

        var plan = plan(desk, "SpecibikeOlderSide");

        assertEquals(Optional.empty(), plan.then());
        assertEquals(since, plan.state().since());
        assertTrue(plan.bytes() > 1_000_000, plan.toString());
        desk.undo("SpecibikeOlderSide");
    }

    /// What is noted of a state has grown since.
    @Test
    void areReadOfAnEarlierProgramsNoteAsFarAsItKnew() {
        var note = HiddenNote.read("""
                {"sauvrest":1,"context":"SpecibikeEarlier","since":"2026-11-24T15:04:00Z",
                 "state":{"odoo":"17.0.1.3","changed":"2026-11-20T10:00:00Z","tables":3}}""").orElseThrow();

        assertEquals(new StateFacts(Optional.of("17.0.1.3"), Optional.of(SAVED), 3, Optional.empty()), note.state());
    }

    @Test
    void keepNobodyFromExchangingWhereTheyCannotBeRead(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        desk.restore(odoo(desk, "SpecibikeLockedSide"));

        try (var session = server.session("SpecibikeLockedSide", "prof")) {
            session.execute("BEGIN; LOCK TABLE ir_module_module");
            assertEquals(
                    Optional.empty(),
                    plan(desk, "SpecibikeLockedSide").now().orElseThrow().state());
            desk.undo("SpecibikeLockedSide");
        }

        var plan = plan(desk, "SpecibikeLockedSide");
        assertEquals(Optional.empty(), plan.then());
        assertEquals(Optional.of(facts(WORKED, 4, 1)), plan.now().flatMap(Present::state));
    }
}
