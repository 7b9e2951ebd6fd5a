package org.sauvrest.core.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sauvrest.core.problem.UpdateProblem;
import org.sauvrest.core.process.Command;

/// Whose rights every checkout is worked on with, and what else comes with git.
abstract class OwnerContract extends MoveContract {

    @Test
    void noHookRuns() throws Exception {
        var target = origin.commit("file", "new");
        for (var name : List.of("post-checkout", "reference-transaction", "post-merge", "post-index-change")) {
            var hook = odoo.write(".git/hooks/" + name, "#!/bin/sh\ntouch '" + folder + "/ran'\n");
            Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
        }

        fetched();
        checkout().moveTo(target, RUN, line -> {});
        checkout().addWorktree(folder.resolve("beside").toString(), target);

        assertFalse(Files.exists(folder.resolve("ran")));
    }

    @Test
    void aWorktreeComesAndGoes() throws Exception {
        var target = origin.commit("file", "new");
        fetched();
        odoo.write("odoo/release.py", "mine");
        var beside = folder.resolve("répétition").toString();

        checkout().addWorktree(beside, target);
        assertEquals("new", Files.readString(folder.resolve("répétition/file")));
        assertEquals("mine", odoo.read("odoo/release.py"));
        Files.writeString(folder.resolve("répétition/left behind.pyc"), "x");
        checkout().removeWorktree(beside);
        checkout().removeWorktree(beside);

        assertFalse(Files.exists(folder.resolve("répétition")));
        assertEquals(1, odoo.git("worktree", "list").lines().count());
        Files.createDirectories(folder.resolve("of somebody else"));
        assertInstanceOf(
                UpdateProblem.NotOurWorktree.class,
                problem(() -> checkout()
                        .removeWorktree(folder.resolve("of somebody else").toString())));
    }

    @Test
    void aCheckoutOfAnotherAccountIsWorkedOnAsThatOne() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root may work as another account");
        var target = origin.commit("new/file", "new");
        give();

        fetched();
        checkout().moveTo(target, RUN, line -> {});

        assertEquals(target, checkout().state().head().id());
        assertEquals("nobody", Files.getOwner(odoo.folder().resolve("new/file")).getName());
        assertEquals(
                "nobody", Files.getOwner(odoo.folder().resolve(".git/index")).getName());
        assertEquals(
                "nobody",
                Files.getOwner(odoo.folder().resolve(".git/refs/sauvrest/" + RUN))
                        .getName());
    }

    private void give() throws Exception {
        var ended = machine()
                .run(
                        Command.of(
                                "chown",
                                "-R",
                                "nobody",
                                odoo.folder().toString(),
                                origin.folder().toString()),
                        Optional.empty(),
                        line -> {});
        assertTrue(ended.well(), ended.toString());
    }

    @Test
    void whatAnotherAccountHasSetUpNeverRunsAsUs() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root may work as another account");
        odoo.git("config", "filter.trap.clean", "id -un >> '" + odoo.folder() + "/.git/ran'; cat");
        odoo.write(".git/info/attributes", "* filter=trap\n");
        odoo.write("odoo/release.py", "changed, and of no other length than before".substring(0, 42));
        give();

        assertEquals(List.of("odoo/release.py"), checkout().state().changes().modified());

        assertEquals(List.of("nobody"), odoo.read(".git/ran").lines().distinct().toList());
    }
}
