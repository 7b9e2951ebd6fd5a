package org.sauvrest.core.git;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.testing.GitFolder;

/// A checkout and the repository that it came from, on some machine.
@Timeout(120)
abstract class CheckoutContract {

    static final String RUN = "2026-11-28-a";

    @TempDir
    Path folder;

    /// The repository that others come from.
    GitFolder origin;

    /// The checkout.
    GitFolder odoo;

    abstract Machine machine();

    @BeforeEach
    void aRepository() throws Exception {
        assumeTrue(GitFolder.isPossible(), "there is no /usr/bin/git");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        origin = GitFolder.init(folder.resolve("origin"));
        origin.write("odoo/release.py", "version_info = (17, 0, 0, 'final', 0, '')\n");
        origin.write("addons/école/vue d'élève.xml", "<odoo/>\n");
        origin.write(".gitignore", "*.pyc\n/odoo.conf\n");
        origin.commit("Begin: é ü 😀");
        odoo = origin.clone(folder.resolve("odoo"));
    }

    Checkout checkout() throws Exception {
        return checkout(odoo.folder()).orElseThrow();
    }

    Optional<Checkout> checkout(Path path) throws Exception {
        return Checkout.at(machine(), path.toString());
    }

    static Problem problem(Executable call) {
        return assertThrows(ProblemException.class, call).problem();
    }

    String fetched(String... wanted) throws Exception {
        checkout().fetch(Optional.of(wanted.length == 0 ? "17.0" : wanted[0]), line -> {});
        return checkout().target(wanted.length == 0 ? "17.0" : wanted[0]).orElseThrow();
    }
}
