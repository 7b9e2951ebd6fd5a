package org.sauvrest.core.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.testing.Profiles;
import org.sauvrest.testing.RichContext;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.Workplace;

@ExtendWith(WithServer.class)
class RestoreContentTest {

    private static final String FOREIGN_OWNERS = """
            SELECT count(*) FROM (
              SELECT 'pg_class'::regclass AS kind, oid, relowner AS owner, relnamespace AS schema FROM pg_class
              UNION ALL SELECT 'pg_proc'::regclass, oid, proowner, pronamespace FROM pg_proc
              UNION ALL SELECT 'pg_type'::regclass, oid, typowner, typnamespace FROM pg_type WHERE typcategory <> 'A'
              UNION ALL SELECT 'pg_namespace'::regclass, oid, nspowner, oid FROM pg_namespace WHERE nspname <> 'public'
              UNION ALL SELECT 'pg_largeobject'::regclass, oid, lomowner, 0 FROM pg_largeobject_metadata
              UNION ALL SELECT 'pg_extension'::regclass, oid, extowner, 0 FROM pg_extension WHERE extname <> 'plpgsql'
            ) o WHERE o.owner <> 'odoo'::regrole
              AND o.schema NOT IN (SELECT oid FROM pg_namespace WHERE nspname ~ '^pg_' OR nspname = 'information_schema')
              AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = o.kind AND d.objid = o.oid AND d.deptype = 'e')""";

    @TempDir
    private Path folder;

    @Test
    void givesBackEverythingThatADatabaseCanHold(TestServer server) throws Exception {
        RichContext.make(server, "SpecibikeRich");
        var desk = Workplace.of(server, folder);
        var before = desk.content("SpecibikeRich");
        var file = desk.save("SpecibikeRich");
        server.execute("SpecibikeRich", "DROP TABLE everything CASCADE", "SELECT nextval('invoice')");
        assertNotEquals(before, desk.content("SpecibikeRich"));

        var report = desk.restore(file);

        assertEquals(before.toString(), desk.content("SpecibikeRich").toString());
        assertEquals(List.of(), report.notices());
        assertEquals("odoo", owner(server, "SpecibikeRich"));
        assertEquals("0", server.value("SpecibikeRich", FOREIGN_OWNERS));
    }

    @Test
    void givesTheSameContentToANewNameAndKeepsItForOdoo(TestServer server) throws Exception {
        RichContext.make(server, "SpecibikeRichFrom");
        var desk = Workplace.of(server, folder);
        var file = desk.save("SpecibikeRichFrom");
        server.execute("postgres", "DROP DATABASE IF EXISTS \"SpecibikeRichTo\"");
        var owned = new Workplace(server, folder, Profiles.owner(desk.profile(), "odoo"));

        var report = owned.restoring(file, "SpecibikeRichTo").run(Progress.UNWATCHED);

        assertEquals(desk.content("SpecibikeRichFrom"), desk.content("SpecibikeRichTo"));
        assertTrue(report.previousUntil().isEmpty());
        assertEquals("odoo", owner(server, "SpecibikeRichTo"));
        assertEquals("0", server.value("SpecibikeRichTo", FOREIGN_OWNERS));
    }

    @Test
    void restoresWhatIsLeftOfAnEmptyDatabase(TestServer server) throws Exception {
        server.context("SpecibikeEmpty");
        var desk = Workplace.of(server, folder);
        var before = desk.content("SpecibikeEmpty");
        var file = desk.save("SpecibikeEmpty");
        server.execute("SpecibikeEmpty", "CREATE TABLE later (a int)");

        var report = desk.restore(file);

        assertEquals(0, report.rows());
        assertEquals(before, desk.content("SpecibikeEmpty"));
    }

    @Test
    void countsAMillionRowsAndLeavesThePlannerItsFigures(TestServer server) throws Exception {
        server.context(
                "SpecibikeMillion",
                "CREATE TABLE big (id int PRIMARY KEY, note text)",
                "INSERT INTO big SELECT i, 'n' || i % 7 FROM generate_series(1, 1000000) i");
        var desk = Workplace.of(server, folder);
        var file = desk.save("SpecibikeMillion");

        var report = desk.restore(file);

        assertEquals(1_000_000, report.rows());
        assertEquals("1000000", server.value("SpecibikeMillion", "SELECT count(*) FROM big"));
        var analysed = "SELECT count(*) FROM pg_stats WHERE tablename = 'big' AND n_distinct <> 0";
        assertEquals("2", server.value("SpecibikeMillion", analysed));
    }

    @Test
    void keepsTheSortOrderOfTheContext(TestServer server) throws Exception {
        server.execute(
                "postgres",
                "DROP DATABASE IF EXISTS \"SpecibikeIcu\"",
                "CREATE DATABASE \"SpecibikeIcu\" OWNER odoo TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'fr-FR'"
                        + " LC_COLLATE 'C' LC_CTYPE 'C'");
        var desk = Workplace.of(server, folder);
        var file = desk.save("SpecibikeIcu");
        var locale =
                "SELECT concat(datlocprovider, ' ', daticulocale, ' ', datcollate, ' ', pg_encoding_to_char(encoding))"
                        + " FROM pg_database WHERE datname = ?";
        var before = server.value("postgres", locale, "SpecibikeIcu");

        desk.restore(file);
        assertEquals(before, server.value("postgres", locale, "SpecibikeIcu"));

        server.execute("postgres", "DROP DATABASE \"SpecibikeIcu\"");
        desk.restore(file);
        assertEquals(before, server.value("postgres", locale, "SpecibikeIcu"));
    }

    private static String owner(TestServer server, String context) throws Exception {
        return server.value("postgres", "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = ?", context);
    }
}
