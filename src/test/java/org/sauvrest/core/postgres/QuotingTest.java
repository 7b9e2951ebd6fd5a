package org.sauvrest.core.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sauvrest.core.process.Command;
import org.sauvrest.core.process.SystemProcesses;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// What we quote, the server and its programs read back as it was.
@ExtendWith(WithServer.class)
class QuotingTest {

    private static final List<String> NASTY = List.of(
            "plain",
            "it's",
            "''",
            "\\",
            "\\'",
            "'\\",
            "\\\\'; DROP TABLE x; --",
            "a\"b",
            "\"",
            "line\nbreak\ttab",
            "$1 ? {fn x} :name",
            "%s %d",
            "été 😀 \u202E",
            " ");

    @Test
    void literalsComeBackWhateverTheServerMakesOfBackslashes(TestServer server) throws Exception {
        for (var standard : List.of("on", "off")) {
            try (var session = server.session("postgres")) {
                session.execute("SET standard_conforming_strings = " + standard + "; SET escape_string_warning = off");
                for (var text : NASTY) {
                    session.execute(
                            "DO $do$ BEGIN PERFORM set_config('test.word'," + Sql.literal(text) + ", false); END $do$");
                    assertEquals(
                            text,
                            session.one("SELECT current_setting('test.word')", row -> row.text(1)),
                            standard + ": " + text);
                }
            }
        }
    }

    @Test
    void identifiersComeBackAsTheyWere(TestServer server) throws Exception {
        server.context("SpecibikeQuoting");
        try (var session = server.session("SpecibikeQuoting", "odoo")) {
            for (var name : NASTY) {
                session.execute("CREATE TABLE " + Sql.identifier(name) + " (" + Sql.identifier(name) + " int)");
            }
            assertEquals(
                    NASTY.stream().sorted().toList(),
                    session
                            .rows(
                                    "SELECT relname FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid"
                                            + " WHERE relkind = 'r' AND attname = relname",
                                    row -> row.text(1))
                            .stream()
                            .sorted()
                            .toList());
        }
    }

    @Test
    void aDatabaseOfAnyNameIsFoundByTheProgramsAndBySessions(TestServer server) throws Exception {
        var psql = ServerPrograms.find(System.getenv()).path("psql");
        for (var name : List.of("a=b 'c' \\d", "postgresql://x/y", "x?ssl=true&a=b%41+c", "dbname=postgres")) {
            server.context(name);
            try (var session = server.session(name)) {
                assertEquals(name, session.one("SELECT current_database()", row -> row.text(1)));
            }
            var ended = new SystemProcesses()
                    .run(
                            new Command(
                                    psql,
                                    List.of(
                                            "--no-psqlrc",
                                            "--tuples-only",
                                            "--no-align",
                                            "--command=SELECT current_database()",
                                            "--dbname=" + Login.connectionString(name)),
                                    Logins.of(server, "prof").environment("-c client_encoding=UTF8")),
                            line -> {});
            assertEquals(List.of(name), ended.lastLines());
            server.execute("postgres", "DROP DATABASE " + Sql.identifier(name));
        }
    }
}
