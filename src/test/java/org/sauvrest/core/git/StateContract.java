package org.sauvrest.core.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sauvrest.testing.GitFolder;

/// What every checkout tells of itself, wherever it is.
abstract class StateContract extends CheckoutContract {

    @Test
    void tellsWhereItIsAndWhereItCameFrom() throws Exception {
        assertEquals(
                new CheckoutState(
                        new Commit(
                                odoo.head(),
                                "Begin: é ü 😀",
                                Instant.ofEpochSecond(Long.parseLong(odoo.git("log", "-1", "--format=%ct")))),
                        Optional.of("17.0"),
                        Optional.of("refs/remotes/origin/17.0"),
                        Optional.of(new Remote("origin", "file://" + origin.folder())),
                        false,
                        new Changes(List.of(), List.of(), List.of())),
                checkout().state());
    }

    @Test
    void tellsNoPasswordOfItsRepository() throws Exception {
        odoo.git("remote", "set-url", "origin", "https://me:secret@example.org/odoo.git");
        assertEquals(
                "https://example.org/odoo.git",
                checkout().state().remote().orElseThrow().url());
        odoo.git("remote", "set-url", "origin", "ssh://git:secret@example.org/odoo.git");
        assertEquals(
                "ssh://git@example.org/odoo.git",
                checkout().state().remote().orElseThrow().url());
        odoo.git("remote", "set-url", "origin", "git@example.org:odoo.git");
        assertEquals(
                "git@example.org:odoo.git",
                checkout().state().remote().orElseThrow().url());
    }

    @Test
    void tellsAllThatWasChanged() throws Exception {
        for (var name : List.of("gone", "staged", "both", "old name", "mode", "removed", "link")) {
            odoo.write(name, name);
        }
        odoo.commit("More files");
        Files.delete(odoo.folder().resolve("gone"));
        odoo.write("addons/école/vue d'élève.xml", "<odoo><data/></odoo>\n");
        odoo.write("staged", "other");
        odoo.write("both", "other");
        odoo.write("nouveau né", "new");
        odoo.git("add", "staged", "both", "nouveau né");
        odoo.write("both", "another one");
        odoo.git("mv", "old name", "new name");
        odoo.git("rm", "--quiet", "--cached", "removed");
        Files.setPosixFilePermissions(odoo.folder().resolve("mode"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.delete(odoo.folder().resolve("link"));
        Files.createSymbolicLink(odoo.folder().resolve("link"), Path.of("mode"));
        odoo.write("à part/sous-dossier/fichier", "untracked");
        odoo.write("line\nbreak", "untracked");
        odoo.write("ignored.pyc", "ignored");
        Files.createDirectories(odoo.folder().resolve("empty"));

        assertEquals(
                new Changes(
                        List.of("addons/école/vue d'élève.xml", "both", "gone", "link", "mode"),
                        List.of("both", "new name", "nouveau né", "old name", "removed", "staged"),
                        List.of("line\nbreak", "removed", "à part/sous-dossier/fichier")),
                checkout().state().changes());
    }

    @Test
    void aCheckoutInsideIsOneOfItsOwn() throws Exception {
        var inner = GitFolder.init(odoo.folder().resolve("custom/addons"));
        inner.commit("module/__manifest__.py", "{}");

        assertEquals(List.of("custom/addons"), checkout().state().changes().untracked());
        assertEquals(
                inner.folder().toString(),
                checkout(inner.folder().resolve("module")).orElseThrow().folder());
    }

    @Test
    void aConflictIsAChange() throws Exception {
        odoo.git("checkout", "--quiet", "-b", "other");
        odoo.commit("file", "other");
        odoo.git("checkout", "--quiet", "17.0");
        odoo.commit("file", "ours");
        assertThrows(AssertionError.class, () -> odoo.git("merge", "other"));

        assertEquals(
                new Changes(List.of("file"), List.of(), List.of()),
                checkout().state().changes());
    }

    @Test
    void aDetachedCheckoutIsOnNoBranch() throws Exception {
        odoo.git("checkout", "--quiet", "--detach");

        var state = checkout().state();

        assertEquals(Optional.empty(), state.branch());
        assertEquals(Optional.empty(), state.upstream());
        assertEquals("origin", state.remote().orElseThrow().name());
    }

    @Test
    void aBranchOfOnesOwnFollowsNothing() throws Exception {
        odoo.git("checkout", "--quiet", "-b", "élève/à moi".replace(' ', '-'));
        odoo.git("remote", "rename", "origin", "amont");
        var state = checkout().state();
        assertEquals(Optional.of("élève/à-moi"), state.branch());
        assertEquals(Optional.empty(), state.upstream());
        assertEquals("amont", state.remote().orElseThrow().name());

        odoo.git("remote", "remove", "amont");
        assertEquals(Optional.empty(), checkout().state().remote());
    }

    @Test
    void whatIsNoCheckoutIsNone() throws Exception {
        assertTrue(checkout(folder).isEmpty());
        assertTrue(checkout(GitFolder.init(folder.resolve("without commit")).folder())
                .isEmpty());
        Files.createDirectories(folder.resolve("broken/.git"));
        assertTrue(checkout(folder.resolve("broken")).isEmpty());
    }

    @Test
    void aFolderInsideLeadsToTheTop() throws Exception {
        var link = Files.createSymbolicLink(folder.resolve("link"), odoo.folder());

        assertEquals(
                odoo.folder().toString(),
                checkout(odoo.folder().resolve("addons/école")).orElseThrow().folder());
        assertEquals(odoo.head(), checkout(link).orElseThrow().state().head().id());
    }

    @Test
    void aWorktreeIsReadLikeAnyOther() throws Exception {
        var first = odoo.head();
        var second = odoo.commit("file", "second");
        odoo.git(
                "worktree",
                "add",
                "--quiet",
                "--detach",
                folder.resolve("beside").toString(),
                first);
        Files.writeString(folder.resolve("beside/odoo/release.py"), "changed");

        var beside = checkout(folder.resolve("beside")).orElseThrow();

        assertEquals(first, beside.state().head().id());
        assertEquals(List.of("odoo/release.py"), beside.state().changes().modified());
        assertEquals(Optional.of(second), beside.resolve("17.0"));
        assertEquals("origin", beside.state().remote().orElseThrow().name());
    }

    @Test
    void readingLeavesNoTrace() throws Exception {
        odoo.write("odoo/release.py", "other");
        var before = traces();

        checkout().state();
        checkout().resolve("17.0");
        checkout().text(odoo.head(), "odoo/release.py");

        assertEquals(before, traces());
    }

    private List<String> traces() throws Exception {
        try (var all = Files.walk(odoo.folder())) {
            var traces = new java.util.ArrayList<String>();
            for (var path : all.sorted().toList()) {
                traces.add(path + " " + Files.getLastModifiedTime(path));
            }
            return traces;
        }
    }
}
