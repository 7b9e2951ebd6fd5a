package org.sauvrest.core.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.Workplace;
import org.sauvrest.testing.odoo.OdooModule;
import org.sauvrest.testing.odoo.OdooSite;

/// What a state is kept for: an update of Odoo that is killed in its middle.
@ExtendWith(WithServer.class)
class KeepAroundUpdateTest {

    private static final String CONTEXT = "SpecibikeKeptUpdate";

    @TempDir
    private Path folder;

    @Test
    void theContextIsAsBeforeAndTheOdooServesIt(TestServer server) throws Exception {
        var killed = OdooModule.of("sale", "1.2", "product").with("kill", "");
        try (var site = OdooSite.of("17.0", server)
                .contexts(CONTEXT)
                .module(killed)
                .conf("dbfilter = ^" + CONTEXT + "$")
                .make()) {
            var desk = Workplace.of(server, folder);
            var before = desk.content(CONTEXT);
            site.service(site.start());
            assertEquals(200, login(site));

            var state = desk.core()
                    .keep()
                    .keep(desk.profile(), CONTEXT)
                    .run(Progress.UNWATCHED)
                    .state();
            assertEquals(
                    137,
                    site.run("-d", CONTEXT, "-u", "all", "--stop-after-init").status());
            assertEquals("to upgrade 17.0.1.2", site.modules(CONTEXT).get("sale"));
            assertNotEquals(before, desk.content(CONTEXT));
            desk.core().undo().undo(desk.profile(), state).run(Progress.UNWATCHED);

            assertEquals(before, desk.content(CONTEXT));
            assertEquals(200, login(site));
        }
    }

    private static int login(OdooSite site) throws Exception {
        for (int i = 0; ; i++) {
            try {
                var connection = (java.net.HttpURLConnection)
                        URI.create(site.url() + "/web/login").toURL().openConnection();
                return connection.getResponseCode();
            } catch (java.io.IOException e) {
                if (i == 1200) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
    }
}
