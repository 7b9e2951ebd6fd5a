package org.sauvrest.core.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sauvrest.core.problem.UpdateProblem;

/// What every checkout does when it is moved, wherever it is.
abstract class MoveContract extends FetchContract {

    @Test
    void bringsWhatIsNewAndMovesTheBranchThere() throws Exception {
        var before = odoo.head();
        var target = origin.commit("addons/école/menu é.xml", "<odoo/>");

        assertEquals(target, fetched());
        assertEquals(before, checkout().state().head().id());
        checkout().moveTo(target, RUN, line -> {});

        assertEquals(target, checkout().state().head().id());
        assertEquals(Optional.of("17.0"), checkout().state().branch());
        assertEquals("<odoo/>", odoo.read("addons/école/menu é.xml"));
        assertTrue(checkout().state().changes().areNone());
        assertEquals(Optional.of(before), checkout().before(RUN));
        assertEquals(before, odoo.git("rev-parse", "refs/sauvrest/" + RUN));
    }

    @Test
    void goesBackAndForthAndRemembersWhereItBegan() throws Exception {
        var before = odoo.head();
        var target = origin.commit("file", "new");
        fetched();

        checkout().moveTo(target, RUN, line -> {});
        checkout().moveTo(before, RUN, line -> {});
        assertEquals(before, odoo.head());
        assertFalse(Files.exists(odoo.folder().resolve("file")));
        checkout().moveTo(target, RUN, line -> {});
        checkout().moveTo(target, RUN, line -> {});

        assertEquals(target, odoo.head());
        assertEquals(Optional.of(before), checkout().before(RUN));
        assertEquals("refs/sauvrest/" + RUN, odoo.git("for-each-ref", "--format=%(refname)", "refs/sauvrest"));
    }

    @Test
    void aDetachedCheckoutStaysDetached() throws Exception {
        odoo.git("checkout", "--quiet", "--detach");
        var branch = odoo.git("rev-parse", "17.0");
        var target = origin.commit("file", "new");
        fetched();

        checkout().moveTo(target, RUN, line -> {});

        assertEquals(target, odoo.head());
        assertEquals(branch, odoo.git("rev-parse", "17.0"));
    }

    @Test
    void localChangesStay() throws Exception {
        origin.commit("other é", "1");
        origin.commit("third", "1");
        var target = origin.commit("odoo/release.py", "new");
        odoo.git("pull", "--quiet", "origin", origin.git("rev-parse", "HEAD~1"));
        odoo.write("other é", "mine");
        odoo.write("third", "staged");
        odoo.write("staged new", "mine too");
        odoo.git("add", "third", "staged new");
        odoo.write("untracked", "mine as well");
        fetched();
        assertEquals(List.of(), checkout().conflicts(target));

        checkout().moveTo(target, RUN, line -> {});

        assertEquals("new", odoo.read("odoo/release.py"));
        assertEquals("mine", odoo.read("other é"));
        assertEquals("staged", odoo.read("third"));
        assertEquals("mine too", odoo.read("staged new"));
        assertEquals("mine as well", odoo.read("untracked"));
    }

    @Test
    void whereLocalChangesAreInTheWayNothingMoves() throws Exception {
        var before = odoo.head();
        origin.write("addons/école/vue d'élève.xml", "<new/>");
        origin.write("nouveau/fichier é", "theirs");
        origin.write(".gitignore", "");
        origin.write("odoo.conf", "theirs");
        var target = origin.commit("odoo/release.py", "new");
        fetched();
        odoo.write("addons/école/vue d'élève.xml", "<mine/>");
        odoo.write("nouveau/fichier é", "mine");
        odoo.write("nouveau/autre", "mine");
        odoo.write("odoo.conf", "mine, and ignored");
        var all = List.of("addons/école/vue d'élève.xml", "nouveau/fichier é", "odoo.conf");
        assertEquals(all, checkout().conflicts(target));

        assertEquals(
                new UpdateProblem.LocalChanges(odoo.folder().toString(), all),
                problem(() -> checkout().moveTo(target, RUN, line -> {})));

        assertEquals(before, odoo.head());
        assertEquals("<mine/>", odoo.read("addons/école/vue d'élève.xml"));
        assertEquals("mine", odoo.read("nouveau/fichier é"));
        assertEquals("mine, and ignored", odoo.read("odoo.conf"));
        assertTrue(odoo.read("odoo/release.py").contains("17, 0"));
    }

    @Test
    void whatOnlyGitItselfNoticesStopsItToo() throws Exception {
        var before = odoo.head();
        var target = origin.commit("docs/page", "theirs");
        fetched();
        odoo.write("docs", "a file where a folder is to be");

        assertEquals(
                new UpdateProblem.LocalChanges(odoo.folder().toString(), List.of("docs")),
                problem(() -> checkout().moveTo(target, RUN, line -> {})));
        assertEquals(before, odoo.head());
        assertEquals("a file where a folder is to be", odoo.read("docs"));
    }

    @Test
    void anotherGitAtWorkIsNotDisturbed() throws Exception {
        var target = origin.commit("file", "new");
        fetched();
        var lock = odoo.write(".git/index.lock", "");

        assertEquals(
                new UpdateProblem.CheckoutLocked(odoo.folder().toString(), lock.toString()),
                problem(() -> checkout().moveTo(target, RUN, line -> {})));

        Files.delete(lock);
        checkout().moveTo(target, RUN, line -> {});
        assertEquals(target, odoo.head());
    }

    @Test
    void aMoveThatWasBrokenOffIsTakenBackFirst() throws Exception {
        var before = odoo.head();
        origin.write("added/one", "new");
        origin.write("added/two", "new");
        origin.write("addons/école/vue d'élève.xml", "new");
        origin.git("rm", "--quiet", ".gitignore");
        var target = origin.commit("odoo/release.py", "new");
        fetched();
        odoo.write("mine", "untracked");
        odoo.git("update-ref", "refs/sauvrest/" + RUN, before);
        for (var next : List.of(before, target)) {
            odoo.git("update-ref", "refs/sauvrest/" + RUN + ".moving", target);
            odoo.write(".git/index.lock", "half");
            odoo.write(".git/refs/heads/17.0.lock", "");
            odoo.write("added/one", "ne");
            odoo.write("addons/école/vue d'élève.xml", "new");
            Files.delete(odoo.folder().resolve(".gitignore"));

            checkout().moveTo(next, RUN, line -> {});

            assertEquals(next, odoo.head());
            assertEquals("?? mine", odoo.git("status", "--porcelain"));
            assertEquals("untracked", odoo.read("mine"));
        }
        assertEquals("new", odoo.read("added/one"));
        assertEquals("new", odoo.git("show", "refs/sauvrest/" + RUN + ".found:addons/école/vue d'élève.xml"));
    }
}
