package org.sauvrest.core.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.testing.OpenSshd;
import org.sauvrest.testing.SshComputer;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.odoo.OdooModule;
import org.sauvrest.testing.odoo.OdooSite;

/// An update of an Odoo on another computer, behind a real OpenSSH server.
@ExtendWith(WithServer.class)
class RemoteUpdateTest {

    private static final String ONE = "SpecibikeRemote";
    private static final String TWO = "SpecibikeRemoteToo";

    @TempDir
    private Path folder;

    @Test
    void endsWithEveryContextProvedAndCanBeTakenBack(TestServer server) throws Exception {
        assumeTrue(OpenSshd.isPossible(), "there is no /usr/sbin/sshd: install openssh-server");
        try (var computer = SshComputer.in(folder, "127.78.5.1");
                var site = OdooSite.of("17.0", server)
                        .contexts(ONE, TWO)
                        .rows(5)
                        .conf("dbfilter = ^SpecibikeRemote")
                        .make()) {
            var place = computer.place().target().toString();
            var desk = UpdateDesk.of(site, server, folder)
                    .with(site.installation(place, null))
                    .with(core -> core.update(computer.login()));
            site.service(site.start());
            var before = desk.workplace().content(ONE);
            var head = desk.head();
            site.upstream().module(OdooModule.of("sale", "1.3", "product"));
            var target = site.upstream().commit("[IMP] sale");

            var report = desk.update();

            assertEquals(UpdateReport.State.DONE, report.state(), report::toString);
            assertEquals(Map.of(ONE, Stage.PROVED, TWO, Stage.PROVED), desk.stages(report));
            assertEquals(place, report.computer());
            assertTrue(report.commands().stream()
                    .allMatch(command -> command.computer().equals(place)));
            assertEquals(target, desk.head());
            assertEquals("installed 17.0.1.3", site.modules(TWO).get("sale"));
            var run = desk.service().run(Optional.empty());
            assertTrue(run.work().matches("/tmp/sauvrest-" + run.id() + "-[0-9a-f]{32}"), run::work);
            assertFalse(Files.exists(Path.of(run.work())));

            var back = desk.back();

            assertEquals(UpdateReport.State.BACK, back.state(), back::toString);
            assertEquals(before, desk.workplace().content(ONE));
            assertEquals(head, desk.head());
            assertEquals(0, site.service(site.ask()).status());
        }
    }
}
