package org.sauvrest.core.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

class OdooConfTest {

    private static final Path FILE = Path.of("odoo.conf");
    private static final Series SEVEN = new Series("7.0");
    private static final Series SEVENTEEN = new Series("17.0");

    private static final String FULL = """
            ; before
            [queue_job]
            channels = root:2
            db_user = not this one

            [options]
            # db_user = nor this one
            db_user = openpg
            DB_HOST: 10.0.0.7
            db_port=5433
            addons_path =
                /opt/odoo/addons,
                # our own
                /opt/école/addons ,

              /opt/last
            data_dir = /var/lib/odoo
            logfile = None
            db_name = False
            list_db = True

            [other]
            db_user = nor that one
            """;

    private static OdooConf conf(String text) {
        return OdooConf.of(FILE, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(OdooConf conf) {
        return new String(conf.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void isReadAsOdooReadsIt() {
        var conf = conf(FULL);

        assertEquals(Optional.of("openpg"), conf.user());
        assertEquals(Optional.of("10.0.0.7"), conf.databaseHost());
        assertEquals(Optional.of(5433), conf.databasePort());
        assertEquals(List.of("/opt/odoo/addons", "/opt/école/addons", "/opt/last"), conf.addonsPath());
        assertEquals(Optional.of("/var/lib/odoo"), conf.dataDir());
        assertEquals(Optional.of("True"), conf.option("list_db"));
        assertEquals(Optional.empty(), conf.option("channels"));
    }

    @Test
    void whatIsFalseOrNoneIsNotSet() {
        var conf = conf(FULL);

        assertEquals(Optional.empty(), conf.logfile());
        assertEquals(Optional.of("None"), conf.option("logfile"));
        assertEquals(Optional.empty(), conf.setting("db_name"));
        assertEquals(
                Optional.empty(),
                conf("[options]\ndb_host =\ndb_user = False\n").databaseHost());
        assertEquals(
                Optional.empty(),
                conf("[options]\ndb_host =\ndb_user = False\n").user());
        assertEquals(List.of(), conf("[options]\n").addonsPath());
    }

    @Test
    void ofTwoTheLastCounts() throws Exception {
        var both = conf("[options]\ndb_user = a\nworkers = 4\ndb_user = b\n");

        assertEquals(Optional.of("b"), both.user());
        assertEquals("[options]\nworkers = 4\ndb_user = c\n", text(both.with("db_user", "c")));
        assertEquals("[options]\nworkers = 4\n", text(both.without("db_user")));
    }

    @Test
    void anOptionIsSetWhereItStandsAndAllElseStays() throws Exception {
        assertEquals(
                FULL.replace("db_port=5433", "db_port = 5432"), text(conf(FULL).with("db_port", "5432")));
        assertEquals(
                FULL.replaceFirst("(?s)addons_path =.*/opt/last", "addons_path = /été"),
                text(conf(FULL).with("addons_path", "/été")));
        assertEquals(
                FULL.replace("DB_HOST: 10.0.0.7", "db_host = h"),
                text(conf(FULL).with("db_host", "h")));
    }

    @Test
    void anOptionThatIsNotThereComesFirst() throws Exception {
        assertEquals(
                FULL.replace("[options]\n", "[options]\nworkers = 0\n"),
                text(conf(FULL).with("workers", "0")));
        assertEquals(
                "[options]\r\nworkers = 0\r\na = b\r\n",
                text(conf("[options]\r\na = b\r\n").with("workers", "0")));
        assertEquals("[options]\nworkers = 0", text(conf("[options]").with("workers", "0")));
    }

    @Test
    void anOptionIsTakenOutAndAllElseStays() {
        assertEquals(FULL.replace("logfile = None\n", ""), text(conf(FULL).without("logfile")));
        assertEquals(
                FULL.replaceFirst("(?s)addons_path =.*/opt/last\n", ""),
                text(conf(FULL).without("addons_path")));
        assertEquals(FULL, text(conf(FULL).without("syslog")));
    }

    @Test
    void bytesThatAreNoTextStayToo() throws Exception {
        byte[] latin = "[options]\ncomment = \u00e9\nworkers = 4\n".getBytes(StandardCharsets.ISO_8859_1);

        assertEquals(
                "[options]\ncomment = \u00e9\nworkers = 0\n",
                new String(OdooConf.of(FILE, latin).with("workers", "0").bytes(), StandardCharsets.ISO_8859_1));
    }

    @Test
    void aValueCannotBringOptionsOfItsOwn() {
        assertThrows(IllegalArgumentException.class, () -> conf(FULL).with("workers", "0\ndb_user = me"));
    }

    @Test
    void aFileWithoutTheSectionIsRefused() {
        var refused =
                assertThrows(ProblemException.class, () -> conf("[other]\n").with("workers", "0"));

        assertEquals(new Problem.OdooConfFault(FILE), refused.problem());
    }

    @Test
    void optionsThatChangedTheirNamesAreFoundByBoth() throws Exception {
        var old = conf("[options]\nxmlrpc_port = 8070\n");

        assertEquals(Optional.of("8070"), old.setting(OdooOption.HTTP_PORT, SEVENTEEN));
        assertEquals(Optional.of("8070"), old.setting(OdooOption.HTTP_PORT, SEVEN));
        assertEquals(Optional.empty(), conf("[options]\nhttp_port = 1\n").setting(OdooOption.HTTP_PORT, SEVEN));
        var both = conf("[options]\nhttp_port = 8071\nxmlrpc_port = 8070\n");
        assertEquals(Optional.of("8070"), both.setting(OdooOption.HTTP_PORT, SEVENTEEN));
        assertEquals(Optional.of(8071), both.port());
    }

    @Test
    void optionsThatChangedTheirNamesAreSetByTheOneOfTheSeries() throws Exception {
        var both = conf("[options]\ngevent_port = 1\nlongpolling_port = 2\n");

        assertEquals("[options]\ngevent_port = 8172\n", text(both.with(OdooOption.GEVENT_PORT, SEVENTEEN, "8172")));
        assertEquals(
                "[options]\nlongpolling_port = 8172\n",
                text(both.with(OdooOption.GEVENT_PORT, new Series("15.0"), "8172")));
        assertEquals("http_port", OdooOption.HTTP_PORT.name(new Series("11.0")));
        assertEquals("xmlrpc_port", OdooOption.HTTP_PORT.name(new Series("10.0")));
    }

    @Test
    void isReadFromItsFile(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("odoo.conf"), FULL);

        assertEquals(FULL, text(OdooConf.read(file)));
        var gone = folder.resolve("gone.conf");
        var missing = assertThrows(ProblemException.class, () -> OdooConf.read(gone));
        assertEquals(new Problem.FileMissing(gone), missing.problem());
    }
}
