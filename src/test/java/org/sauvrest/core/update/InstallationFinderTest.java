package org.sauvrest.core.update;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.machine.ThisMachine;
import org.sauvrest.core.process.SystemProcesses;
import org.sauvrest.core.settings.Installation;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.odoo.OdooSite;

/// The first description of an Odoo. The tests' computer has no systemd: a script answers in its place as it does.
@ExtendWith(WithServer.class)
class InstallationFinderTest {

    @TempDir
    private Path programs;

    private Optional<Installation> find() throws Exception {
        var script = "PATH='" + programs + "':\"$PATH\"\n" + InstallationFinder.script();
        return new InstallationFinder(new ThisMachine(new SystemProcesses()), null, script).find();
    }

    private void systemd(String user, String command) throws Exception {
        var file = Files.writeString(programs.resolve("systemctl"), """
                #!/bin/sh
                case "$*" in
                    list-unit-files*) echo 'odoo17.service enabled enabled' ;;
                    'show -p User --value odoo17.service') echo '%s' ;;
                    'show -p ExecStart --value odoo17.service')
                        echo '{ path=/x ; argv[]=%s ; ignore_errors=no ; start_time=[n/a] ; pid=0 }' ;;
                    *) exit 1 ;;
                esac
                """.formatted(user, command));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void isMadeFromAServiceOfSystemd(TestServer server) throws Exception {
        try (var site = OdooSite.of("17.0", server).make()) {
            systemd("odoo", "/usr/bin/python3 " + site.executable() + " --config=" + site.conf() + " --logfile=/x");

            var found = find().orElseThrow();

            assertEquals(
                    new Installation(
                            null,
                            site.code().toString(),
                            site.executable().toString(),
                            "/usr/bin/python3",
                            site.conf().toString(),
                            List.of(site.extra().toString()),
                            "odoo",
                            "systemctl stop odoo17.service",
                            "systemctl start odoo17.service",
                            "systemctl is-active --quiet odoo17.service",
                            null,
                            null),
                    found);
        }
    }

    @Test
    void isNotMadeUpWhereNothingTellsHowToStopIt(TestServer server) throws Exception {
        try (var site = OdooSite.of("17.0", server).make()) {
            site.service(site.start());

            assertEquals(Optional.empty(), find());
        }
    }

    @Test
    void isNotMadeUpWhereTheCodeIsGone() throws Exception {
        systemd("odoo", "/opt/gone/odoo-bin -c /etc/hostname");

        assertEquals(Optional.empty(), find());
    }
}
