package org.sauvrest.core.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.machine.ThisMachine;
import org.sauvrest.core.odoo.OdooConf;
import org.sauvrest.core.odoo.Series;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.UpdateProblem;
import org.sauvrest.core.process.SystemProcesses;
import org.sauvrest.core.settings.Installation;

/// The copy of a configuration, with the password that is in it.
class PrivateConfTest {

    @TempDir
    private Path folder;

    private final ThisMachine machine = new ThisMachine(new SystemProcesses());

    private PrivateConf write(Path work) throws Exception {
        var original = folder.resolve("odoo.conf").toString();
        var installation = new Installation(
                null, "code", "odoo-bin", null, original, List.of(), null, "stop", "start", "status", null, null);
        var conf = OdooConf.of(Path.of(original), "[options]\ndb_password = secret\n".getBytes(StandardCharsets.UTF_8));
        return PrivateConf.write(machine, installation, work.toString(), conf, new Series("17.0"));
    }

    @Test
    void liesWhereNobodyElseSeesIt() throws Exception {
        var made = write(folder.resolve("work"));

        assertTrue(Files.readString(Path.of(made.path())).contains("db_password = secret"));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("work"))));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(made.path()))));
    }

    /// A program that ends removes the file that says which process the service is: nobody could stop it any more.
    @Test
    void namesNothingThatBelongsToTheService() throws Exception {
        var original = folder.resolve("odoo.conf").toString();
        var installation = new Installation(
                null, "code", "odoo-bin", null, original, List.of(), null, "stop", "start", "status", null, null);
        var content = "[options]\npidfile = /run/odoo.pid\nlogfile = /var/log/odoo.log\ndb_name = one\nworkers = 2\n";
        var conf = OdooConf.of(Path.of(original), content.getBytes(StandardCharsets.UTF_8));
        for (var series : List.of("6.1", "8.0", "16.0")) {
            var work = folder.resolve("work" + series).toString();

            var made = PrivateConf.write(machine, installation, work, conf, new Series(series));
            var served = PrivateConf.write(
                    machine, installation, work + "-served", conf, new Series(series), "sauvrest~new", 8070);

            for (var path : List.of(made.path(), served.path())) {
                var lines = Files.readString(Path.of(path));
                assertFalse(lines.contains("odoo.pid"), lines);
                assertFalse(lines.contains("odoo.log"), lines);
                assertFalse(lines.contains("db_name = one"), lines);
                assertTrue(lines.contains("workers = 0"), lines);
            }
        }
    }

    /// What somebody else has put there is neither filled nor removed.
    @Test
    void isNotWrittenWhereOthersWaitForIt() throws Exception {
        var prepared = Files.createDirectory(folder.resolve("work"));
        Files.setPosixFilePermissions(prepared, PosixFilePermissions.fromString("rwxrwxrwx"));

        var problem =
                assertThrows(ProblemException.class, () -> write(prepared)).problem();

        assertInstanceOf(UpdateProblem.FolderNotPrivate.class, problem);
        try (var left = Files.list(prepared)) {
            assertEquals(0, left.count());
        }
    }
}
