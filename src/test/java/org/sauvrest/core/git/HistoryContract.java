package org.sauvrest.core.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sauvrest.core.problem.ProblemException;

/// What every checkout tells of its commits, wherever it is.
abstract class HistoryContract extends StateContract {

    @Test
    void revisionsAreResolvedToCommits() throws Exception {
        var first = odoo.head();
        odoo.git("tag", "--annotate", "--message", "tag", "v1");
        var second = odoo.commit("file", "second");
        var checkout = checkout();

        assertEquals(Optional.of(second), checkout.resolve("17.0"));
        assertEquals(Optional.of(second), checkout.resolve(second.substring(0, 9)));
        assertEquals(Optional.of(second), checkout.resolve(second));
        assertEquals(Optional.of(first), checkout.resolve("v1"));
        assertEquals(Optional.of(first), checkout.resolve("HEAD~1"));
        assertEquals(Optional.of(first), checkout.resolve("origin/17.0"));
        for (var none : List.of("18.0", "-h", "--all", "a b", "HEAD:odoo", "", "^", "0".repeat(40), "é")) {
            assertEquals(Optional.empty(), checkout.resolve(none), none);
        }
    }

    @Test
    void aTargetIsOfTheRepositoryRatherThanOurs() throws Exception {
        var first = odoo.head();
        odoo.commit("file", "ours");
        odoo.git("tag", "v1", first);

        assertEquals(Optional.of(first), checkout().target("17.0"));
        assertEquals(Optional.of(first), checkout().target("v1"));
        assertEquals(Optional.of(first), checkout().target(first.substring(0, 8)));
        assertEquals(Optional.empty(), checkout().target("18.0"));
    }

    @Test
    void tellsWhatLiesBetweenTwoCommits() throws Exception {
        var from = odoo.head();
        odoo.commit("added", "x");
        odoo.write("addons/école/vue d'élève.xml", "<odoo><data/></odoo>\n");
        odoo.commit("Second");
        odoo.git("mv", "added", "moved é");
        odoo.git("rm", "--quiet", ".gitignore");
        var to = odoo.commit("Third: é");

        var span = checkout().span(from, to, 2);

        assertEquals(3, span.count());
        assertEquals(
                List.of("Third: é", "Second"),
                span.newest().stream().map(Commit::subject).toList());
        assertEquals(to, span.newest().getFirst().id());
        assertEquals(new Span(0, List.of()), checkout().span(to, from, 5));
        var changed = List.of(".gitignore", "addons/école/vue d'élève.xml", "moved é");
        assertEquals(changed, checkout().changedPaths(from, to));
        assertEquals(changed, checkout().changedPaths(to, from));
    }

    @Test
    void tellsWhetherACommitIsInTheHistoryOfAnother() throws Exception {
        var first = odoo.head();
        var second = odoo.commit("file", "second");
        odoo.git("checkout", "--quiet", "-b", "other", first);
        var other = odoo.commit("file", "other");

        assertEquals(Ancestry.YES, checkout().ancestry(first, second));
        assertEquals(Ancestry.YES, checkout().ancestry(second, second));
        assertEquals(Ancestry.NO, checkout().ancestry(second, first));
        assertEquals(Ancestry.NO, checkout().ancestry(second, other));
        assertThrows(ProblemException.class, () -> checkout().ancestry("1".repeat(40), other));
    }

    @Test
    void filesOfACommitCanBeReadWithoutGoingThere() throws Exception {
        var first = odoo.head();
        odoo.write("odoo/release.py", "version_info = (17, 1)\r\n# é\r\n");
        var second = odoo.commit("Another release");

        assertEquals(
                Optional.of("version_info = (17, 0, 0, 'final', 0, '')\n"),
                checkout().text(first, "odoo/release.py"));
        assertEquals(Optional.of("version_info = (17, 1)\n# é\n"), checkout().text(second, "odoo/release.py"));
        assertEquals(Optional.of("<odoo/>\n"), checkout().text(second, "addons/école/vue d'élève.xml"));
        assertEquals(Optional.empty(), checkout().text(second, "openerp/release.py"));
        assertEquals(Optional.empty(), checkout().text(second, "odoo"));
        assertTrue(checkout().contains(second, "odoo"));
        assertTrue(checkout().contains(second, "odoo/release.py"));
        assertFalse(checkout().contains(second, "openerp"));
    }
}
