package org.sauvrest.core.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.sauvrest.core.update.RehearsedOdoo.CONTEXT;
import static org.sauvrest.core.update.RehearsedOdoo.everything;
import static org.sauvrest.core.update.RehearsedOdoo.rehearse;
import static org.sauvrest.core.update.RehearsedOdoo.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauvrest.core.machine.SshMachine;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.UpdateProblem;
import org.sauvrest.core.words.Words;
import org.sauvrest.testing.OpenSshd;
import org.sauvrest.testing.SmallDisk;
import org.sauvrest.testing.SshComputer;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.odoo.OdooModule;
import org.sauvrest.testing.odoo.OdooSite;

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
            site.serve();
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

    /// Whoever reads of a failure finds what it names.
    @Test
    void namesNothingThatIsGoneByThen(TestServer server) throws Exception {
        try (var site = site("17.0", server)) {
            var desk = UpdateDesk.of(site, server, folder);
            site.upstream().module(OdooModule.of("sale", "1.3", "product"));
            site.upstream().commit("[IMP] sale");
            server.execute(CONTEXT, "ALTER TABLE ir_mail_server ADD CHECK (name NOT LIKE 'neutralization%')");

            var refused = rehearse(desk).contexts().getFirst();

            var problem = assertInstanceOf(
                    UpdateProblem.CopyNotNeutralized.class, refused.problem().orElseThrow());
            assertFalse(problem.toString().contains("odoo.conf"), problem.toString());
            var log = Path.of(refused.log().orElseThrow());
            assertTrue(Files.readString(log).contains("THE DATABASE IS NOT NEUTRALIZED"));

            server.execute(CONTEXT, "CREATE TABLE of_another_account ()");

            var unsaved = rehearse(desk).contexts().getFirst();

            assertEquals(Stage.FAILED, unsaved.stage());
            assertEquals(Optional.empty(), unsaved.log(), "the program was never begun");
            assertFalse(Files.exists(log), "an earlier one tells nothing of this one");
        }
    }

    @Test
    void aFullDiskIsNamedByAFolderThatStays(TestServer server) throws Exception {
        assumeTrue(SmallDisk.isPossible(), "only root may mount a disk");
        try (var site = site("17.0", server)) {
            var desk = UpdateDesk.of(site, server, folder);
            server.execute(
                    CONTEXT,
                    "CREATE TABLE large AS SELECT string_agg(md5(random()::text), '') FROM generate_series(1, 60000)",
                    "ALTER TABLE large OWNER TO odoo");
            site.upstream().module(OdooModule.of("sale", "1.3", "product"));
            site.upstream().commit("[IMP] sale");
            var place = desk.workplace().core().settings().places().updates().resolve("rehearsal");
            try (var _ = SmallDisk.in(Files.createDirectories(place), 1)) {
                var problem = rehearse(desk).contexts().getFirst().problem().orElseThrow();

                var named = problem instanceof Problem.DiskShort shortOf ? shortOf.folder() : null;
                assertEquals(
                        place, problem instanceof Problem.DiskFull full ? full.folder() : named, problem.toString());
            }
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
            site.serve();
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
