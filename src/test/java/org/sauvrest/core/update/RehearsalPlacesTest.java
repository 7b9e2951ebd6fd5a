package org.sauvrest.core.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.machine.ThisMachine;
import org.sauvrest.core.operation.Concurrently;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.process.SystemProcesses;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.odoo.OdooModule;
import org.sauvrest.testing.odoo.OdooSite;
import org.sauvrest.testing.odoo.Traces;

/// A rehearsal is in nobody's way: neither in that of another, nor in that of the service.
@ExtendWith(WithServer.class)
class RehearsalPlacesTest {

    @TempDir
    private Path folder;

    @Test
    @Timeout(120)
    void leavesTheFileWithTheNumberOfTheServiceAlone(TestServer server) throws Exception {
        var pid = folder.resolve("odoo.pid");
        try (var site = OdooSite.of("17.0", server)
                .contexts("SpecibikePlaced")
                .conf("dbfilter = ^" + "SpecibikePlaced")
                .conf("pidfile = " + pid)
                .make()) {
            var desk = UpdateDesk.of(site, server, folder);
            site.serve();
            while (Files.notExists(pid) || Files.size(pid) == 0) {
                Thread.sleep(50);
            }
            var number = Files.readString(pid);
            site.upstream().module(OdooModule.of("sale", "1.3", "product"));
            site.upstream().commit("[IMP] sale");

            assertTrue(desk.service()
                    .rehearse(desk.plan(), desk.told()::add)
                    .run(Progress.UNWATCHED)
                    .isGood());

            assertEquals(number, Files.readString(pid));
            assertEquals(UpdateReport.State.DONE, desk.update().state());
            assertNotEquals(number, Files.readString(pid));
            assertTrue(ProcessHandle.of(Long.parseLong(Files.readString(pid))).isPresent());
        }
    }

    @Test
    void disturbsNoOther(TestServer server) throws Exception {
        try (var site = OdooSite.of("17.0", server)
                .contexts("SpecibikeTwiceOne", "SpecibikeTwiceTwo")
                .conf("dbfilter = ^SpecibikeTwice")
                .make()) {
            var one = UpdateDesk.of(site, server, Files.createDirectory(folder.resolve("one")));
            var other = UpdateDesk.of(site, server, Files.createDirectory(folder.resolve("other")));
            site.serve();
            site.upstream().module(OdooModule.of("sale", "1.3", "product"));
            site.upstream().commit("[IMP] sale");
            var plan = one.plan().without(Set.of("SpecibikeTwiceOne"));
            var otherPlan = other.plan().without(Set.of("SpecibikeTwiceTwo"));
            var before = Traces.of(site, one.workplace().core());
            try (var beside = new Concurrently()) {
                var first = beside.start(
                        () -> one.service().rehearse(plan, one.told()::add).run(Progress.UNWATCHED));
                var second = beside.start(() ->
                        other.service().rehearse(otherPlan, other.told()::add).run(Progress.UNWATCHED));

                assertTrue(Concurrently.result(first).isGood(), first::toString);
                assertTrue(Concurrently.result(second).isGood(), second::toString);
            }
            for (var desk : List.of(one, other)) {
                assertEquals(before, Traces.of(site, desk.workplace().core()));
            }
        }
    }

    /// Nobody can prepare a folder for the next one, and nothing is left of one that was killed.
    @Test
    void worksEachTimeInANewPlaceAndRemovesTheLast() throws Exception {
        var machine = new ThisMachine(new SystemProcesses());
        var parent = Files.createDirectory(folder.resolve("tmp")).toString();
        var killed = RehearsalPlaces.take(folder, machine, parent);
        machine.makeFolder(killed.folder(), Optional.empty());
        machine.makeFolder(killed.code(), Optional.empty());

        var next = RehearsalPlaces.take(folder, machine, parent);

        assertNotEquals(killed.folder(), next.folder());
        assertEquals(Map.of(parent, List.of()), machine.list(List.of(parent)));
        assertEquals(List.of(next), RehearsalPlaces.read(folder));
        assertTrue(next.folder().matches(Pattern.quote(parent) + "/sauvrest-rehearsal-[0-9a-f]{32}"), next::toString);
    }
}
