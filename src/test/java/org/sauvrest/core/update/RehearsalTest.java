package org.sauvrest.core.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.odoo.OdooModule;
import org.sauvrest.testing.odoo.OdooSite;

/// An update on copies, while the Odoo goes on.
@ExtendWith(WithServer.class)
class RehearsalTest {

    private static final String CONTEXT = "SpecibikeRehearsed";

    @TempDir
    private Path folder;

    private static OdooSite site(String series, TestServer server) throws Exception {
        return OdooSite.of(series, server)
                .contexts(CONTEXT)
                .conf("dbfilter = ^" + CONTEXT)
                .make();
    }

    private static RehearsalReport rehearse(UpdateDesk desk) throws Exception {
        return desk.service().rehearse(desk.plan(), desk.told()::add).run(Progress.UNWATCHED);
    }

    /// All that a rehearsal must leave alone.
    private static List<Object> everything(UpdateDesk desk) throws Exception {
        var site = desk.site();
        var all = new ArrayList<Object>(List.of(
                desk.workplace().content(CONTEXT),
                desk.workplace().catalogue(),
                desk.head(),
                Files.readString(site.conf()),
                site.service(site.ask())));
        if (Files.exists(site.folder().resolve("data/filestore"))) {
            try (var files = Files.walk(site.folder().resolve("data/filestore"))) {
                all.add(files.sorted().toList());
            }
        }
        try (var files = Files.list(Path.of("/tmp"))) {
            all.add(files.filter(file -> file.toString().contains("sauvrest-rehearsal"))
                    .toList());
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.0", "14.0", "17.0"})
    void touchesNothingAndLeavesNothing(String series, TestServer server) throws Exception {
        try (var site = site(series, server)) {
            var desk = UpdateDesk.of(site, server, folder);
            site.service(site.start());
            site.upstream().module(OdooModule.of("sale", "1.3", "product"));
            site.upstream().commit("[IMP] sale");
            site.extraUpstream().module(OdooModule.of("specibike", "1.1", "sale"));
            site.extraUpstream().commit("The school's module");
            var before = everything(desk);

            var report = rehearse(desk);

            assertTrue(report.isGood(), report::toString);
            assertEquals(Stage.REHEARSED, report.contexts().getFirst().stage());
            assertEquals(before, everything(desk));
            var log =
                    Files.readString(Path.of(report.contexts().getFirst().log().orElseThrow()));
            assertTrue(log.contains("sale"), log);
            assertFalse(log.contains(site.code().resolve("addons").toString()), "the code in use was run");
            assertFalse(log.contains(site.extra() + "/"), "the modules in use were run");
        }
    }

    @Test
    void showsWhatWouldFail(TestServer server) throws Exception {
        try (var site = site("17.0", server)) {
            var desk = UpdateDesk.of(site, server, folder);
            site.upstream().module(OdooModule.of("sale", "1.3", "product").withBadXml());
            site.upstream().commit("[IMP] sale");
            var before = everything(desk);

            var report = rehearse(desk);

            assertEquals(Stage.FAILED, report.contexts().getFirst().stage());
            assertFalse(report.contexts().getFirst().reasons().isEmpty());
            assertEquals(before, everything(desk));
        }
    }
}
