package org.sauvrest.core.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.sauvrest.core.update.RehearsedOdoo.CONTEXT;
import static org.sauvrest.core.update.RehearsedOdoo.everything;
import static org.sauvrest.core.update.RehearsedOdoo.rehearse;
import static org.sauvrest.core.update.RehearsedOdoo.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauvrest.core.machine.SshMachine;
import org.sauvrest.core.machine.ThisMachine;
import org.sauvrest.core.operation.Concurrently;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.process.SystemProcesses;
import org.sauvrest.core.words.Words;
import org.sauvrest.testing.OpenSshd;
import org.sauvrest.testing.SshComputer;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.odoo.OdooModule;
import org.sauvrest.testing.odoo.OdooSite;
import org.sauvrest.testing.odoo.Traces;

/// An update on copies, while the Odoo goes on.
@ExtendWith(WithServer.class)
class RehearsalTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"6.0", "7.0", "8.0", "10.0", "14.0", "17.0"})
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
            assertEquals(List.of(), report.unasked());
            assertTrue(desk.told().contains(Standing.of(CONTEXT, Stage.SERVING)));
            assertEquals(before, everything(desk));
            var log =
                    Files.readString(Path.of(report.contexts().getFirst().log().orElseThrow()));
            assertTrue(log.contains("sale"), log);
            assertFalse(log.contains(site.code().resolve("addons").toString()), "the code in use was run");
            assertFalse(log.contains(site.extra() + "/"), "the modules in use were run");
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
            site.service(site.start());
            site.upstream().module(OdooModule.of("sale", "1.3", "product"));
            site.upstream().commit("[IMP] sale");
            var plan = one.plan().without(Set.of("SpecibikeTwiceOne"));
            var otherPlan = other.plan().without(Set.of("SpecibikeTwiceTwo"));
            try (var beside = new Concurrently()) {
                var first = beside.start(
                        () -> one.service().rehearse(plan, one.told()::add).run(Progress.UNWATCHED));
                var second = beside.start(() ->
                        other.service().rehearse(otherPlan, other.told()::add).run(Progress.UNWATCHED));

                assertTrue(Concurrently.result(first).isGood(), first::toString);
                assertTrue(Concurrently.result(second).isGood(), second::toString);
            }
            for (var desk : List.of(one, other)) {
                var traces = Traces.of(site, desk.workplace().core());
                assertEquals(List.of(), traces.files());
                assertEquals(List.of(), traces.databases());
                assertEquals(1, traces.worktrees().size());
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

    /// @param forwarding line of the configuration of that computer's SSH server
    private RehearsalReport rehearseElsewhere(OdooSite site, TestServer server, String address, String forwarding)
            throws Exception {
        assumeTrue(OpenSshd.isPossible(), "there is no /usr/sbin/sshd: install openssh-server");
        try (var computer = SshComputer.in(Files.createDirectory(folder.resolve("ssh")), address, forwarding)) {
            var desk = UpdateDesk.of(site, server, folder);
            var elsewhere = desk.with(core -> new UpdateService(
                    server.connector(),
                    core.contexts(),
                    core.save(),
                    core.trials(),
                    core.settings().places().updates(),
                    host -> new SshMachine(computer.place())));
            site.service(site.start());
            site.upstream().module(OdooModule.of("sale", "1.3", "product"));
            site.upstream().commit("[IMP] sale");
            var before = everything(desk);

            var report = rehearse(elsewhere);

            assertTrue(report.isGood(), report::toString);
            assertEquals(before, everything(desk));
            return report;
        }
    }

    @Test
    void logsInToACopyOnAnotherComputer(TestServer server) throws Exception {
        try (var site = site("17.0", server)) {
            var report = rehearseElsewhere(site, server, "127.78.9.1", "AllowTcpForwarding yes");

            assertEquals(List.of(), report.unasked());
            assertTrue(UpdateText.proof(report, Words.in("en")).orElseThrow().contains("login"));
        }
    }

    @Test
    void saysThatNoLoginWasTriedWhereNobodyGetsThrough(TestServer server) throws Exception {
        try (var site = site("17.0", server)) {
            var report = rehearseElsewhere(site, server, "127.78.9.2", "AllowTcpForwarding no");

            assertEquals(List.of(CONTEXT), report.unasked());
            assertEquals(Optional.empty(), UpdateText.proof(report, Words.in("en")));
            assertTrue(UpdateText.unasked(report, Words.in("en")).orElseThrow().contains(CONTEXT));
        }
    }
}
