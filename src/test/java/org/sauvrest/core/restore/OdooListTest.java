package org.sauvrest.core.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.contexts.ContextSummary;
import org.sauvrest.core.operation.Concurrently;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.Workplace;

@ExtendWith(WithServer.class)
class OdooListTest {

    /// Odoo's own, word for word.
    private static final String ODOO = "select datname from pg_database where datdba=(select usesysid from pg_user"
            + " where usename=current_user) and not datistemplate and datallowconn and datname not in ('postgres')"
            + " order by datname";

    @TempDir
    private Path folder;

    private static Set<String> list(Session odoo) throws Exception {
        return new TreeSet<>(odoo.rows(ODOO, row -> row.text(1)));
    }

    @Test
    void showsTheContextAtEveryMomentAndNeverAHiddenDatabase(TestServer server) throws Exception {
        server.context(
                "SpecibikeShown",
                "CREATE TABLE t (a int PRIMARY KEY, note text)",
                "INSERT INTO t SELECT i, md5(i::text) FROM generate_series(1, 50000) i");
        var desk = Workplace.of(server, folder);
        var file = desk.save("SpecibikeShown");
        var over = new AtomicBoolean();
        var seen = new ArrayList<Set<String>>();
        try (var odoo = server.session("postgres", "odoo");
                var beside = new Concurrently()) {
            var before = list(odoo);
            assertTrue(before.contains("SpecibikeShown"));
            var watching = beside.start(() -> {
                while (!over.get()) {
                    seen.add(list(odoo));
                }
                return seen.size();
            });

            desk.restore(file);
            desk.undo("SpecibikeShown");
            over.set(true);

            assertTrue(Concurrently.result(watching) > 20);
            assertEquals(Set.of(before), Set.copyOf(seen));
            assertEquals(before, list(odoo));
        }
    }

    @Test
    void hidesPreviousStatesFromTheListOfContextsToo(TestServer server) throws Exception {
        server.context("SpecibikeListed", "CREATE TABLE t (a int)");
        var desk = Workplace.of(server, folder);
        desk.restore(desk.save("SpecibikeListed"));

        var names = desk
                .core()
                .contexts()
                .list(desk.profile(), desk.core().lastSaves(desk.profile()))
                .run(Progress.UNWATCHED)
                .stream()
                .map(ContextSummary::name)
                .toList();

        assertEquals(
                List.of(),
                names.stream().filter(name -> !name.startsWith("Specibike")).toList());
        assertTrue(names.contains("SpecibikeListed"));
    }
}
