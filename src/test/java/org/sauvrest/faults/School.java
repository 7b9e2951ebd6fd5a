package org.sauvrest.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.core.postgres.TableName;
import org.sauvrest.core.postgres.Tables;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.restore.HiddenDatabase;
import org.sauvrest.core.restore.PreviousStates;
import org.sauvrest.core.save.SaveRequest;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.testing.TestServer;

/// Where the campaign takes place: a server of its own, one context, two saves of it that differ, a folder of saves.
final class School implements AutoCloseable {

    static final String CONTEXT = "SpecibikeCampagne";

    private static final TableName JOURNAL = new TableName("public", "journal");

    private static final String CATALOGUE = """
            SELECT (SELECT string_agg(relname || ' ' || relkind::text, ', ' ORDER BY relname) FROM pg_class
                    WHERE relnamespace = 'public'::regnamespace)
                || (SELECT string_agg(conname, ', ' ORDER BY conname) FROM pg_constraint
                    WHERE connamespace = 'public'::regnamespace)""";

    private static final String DATABASES = "SELECT oid, datname, datallowconn FROM pg_database";

    /// @param content what a database made from the file holds
    record Source(Path file, Ledger.Content content) {}

    record Database(long oid, String name, boolean open) {}

    private final Path home;
    private final Ledger ledger = new Ledger();
    private final TestServer server;
    private final List<Source> sources;

    private School(Path home, TestServer server) throws ProblemException, InterruptedException, IOException {
        this.home = home;
        this.server = server;
        Files.createDirectories(saves());
        sources = List.of(source("A", -100, -1), source("B", -350, -101));
        server.execute(
                "postgres",
                "ALTER DATABASE " + Sql.identifier(CONTEXT) + " CONNECTION LIMIT 30",
                "ALTER DATABASE " + Sql.identifier(CONTEXT) + " SET work_mem = '5MB'",
                "COMMENT ON DATABASE " + Sql.identifier(CONTEXT) + " IS 'the class of Ms O''Hara'",
                "GRANT CONNECT ON DATABASE " + Sql.identifier(CONTEXT) + " TO eleve");
        ledger.register(database(CONTEXT).orElseThrow().oid(), sources.getLast().content());
    }

    static School open(Path home) throws ProblemException, InterruptedException, IOException {
        var server = new TestServer();
        try {
            return new School(home, server);
        } catch (ProblemException | InterruptedException | IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private Source source(String version, int from, int to) throws ProblemException, InterruptedException {
        server.context(
                CONTEXT,
                "CREATE TABLE journal (n bigint PRIMARY KEY)",
                "INSERT INTO journal SELECT generate_series(" + from + ", " + to + ")",
                "CREATE TABLE bike (id int PRIMARY KEY, name text NOT NULL, story text)",
                "INSERT INTO bike SELECT g, md5(g || '" + version + "'), repeat(md5(g::text), 10)"
                        + " FROM generate_series(1, 15000) g",
                "CREATE UNIQUE INDEX ON bike (name)",
                """
                DO $$ BEGIN FOR i IN 1..15 LOOP
                  EXECUTE format('CREATE TABLE part_%s (id serial PRIMARY KEY, bike int REFERENCES bike)', i);
                  EXECUTE format('INSERT INTO part_%s (bike) SELECT generate_series(1, %s)', i, i * 10);
                END LOOP; END $$""",
                "SELECT lo_from_bytea(0, 'a photograph')");
        var file = home.resolve(version + ".dump");
        var request = new SaveRequest(profile(), CONTEXT, Optional.of(file));
        server.core(home).save().save(request).run(Progress.UNWATCHED);
        return new Source(file, content(database(CONTEXT).orElseThrow()));
    }

    Path home() {
        return home;
    }

    Path saves() {
        return home.resolve("SauvRest");
    }

    Ledger ledger() {
        return ledger;
    }

    TestServer server() {
        return server;
    }

    List<Source> sources() {
        return sources;
    }

    /// Straight to the server, as nothing of the campaign's own goes through the proxy.
    ServerProfile profile() {
        return server.profile(saves());
    }

    /// What a program is given that shall reach the server at this port only.
    Map<String, String> environment(int port) {
        var environment = new HashMap<>(server.environment());
        environment.put("PGPORT", Integer.toString(port));
        environment.put("HOME", home.toString());
        environment.put("XDG_CONFIG_HOME", home.resolve("config").toString());
        return environment;
    }

    Map<Long, Database> databases() throws ProblemException, InterruptedException {
        try (var session = server.session("postgres")) {
            return session.rows(DATABASES, row -> new Database(row.number(1), row.text(2), row.flag(3))).stream()
                    .collect(Collectors.toMap(Database::oid, database -> database));
        }
    }

    Optional<Database> database(String name) throws ProblemException, InterruptedException {
        return databases().values().stream()
                .filter(database -> database.name().equals(name))
                .findFirst();
    }

    List<HiddenDatabase> hidden() throws ProblemException, InterruptedException {
        try (var session = server.session("postgres")) {
            return HiddenDatabase.all(session);
        }
    }

    /// The previous states of the context by their names, newest first.
    List<String> previous() throws ProblemException, InterruptedException {
        return PreviousStates.of(hidden(), CONTEXT).stream()
                .map(hidden -> hidden.name().name())
                .toList();
    }

    /// What a database holds, though it be closed to connections.
    Ledger.Content content(Database database) throws ProblemException, InterruptedException {
        allowConnections(database, true);
        try (var session = server.session(database.name(), "odoo")) {
            return content(session);
        } finally {
            allowConnections(database, false);
        }
    }

    private void allowConnections(Database database, boolean allow) throws ProblemException, InterruptedException {
        if (!database.open()) {
            server.execute(
                    "postgres", "ALTER DATABASE " + Sql.identifier(database.name()) + " ALLOW_CONNECTIONS " + allow);
        }
    }

    private static Ledger.Content content(Session session) throws ProblemException, InterruptedException {
        var tables = new HashSet<>(Tables.weigh(session).keySet());
        tables.remove(JOURNAL);
        var fingerprint = Tables.fingerprint(session, tables.stream().sorted().toList()) + ", "
                + Tables.largeObjects(session) + ", " + session.one(CATALOGUE, row -> row.text(1));
        var journal = session.rows("SELECT n FROM journal", row -> row.number(1));
        return new Ledger.Content(fingerprint, new HashSet<>(journal));
    }

    /// Removes a database that the campaign needs no longer.
    void drop(Database database) throws ProblemException, InterruptedException {
        server.execute(
                "postgres",
                "ALTER DATABASE " + Sql.identifier(database.name()) + " IS_TEMPLATE false",
                "DROP DATABASE " + Sql.identifier(database.name()) + " WITH (FORCE)");
        ledger.forget(database.oid());
    }

    @Override
    public void close() {
        server.close();
    }
}
