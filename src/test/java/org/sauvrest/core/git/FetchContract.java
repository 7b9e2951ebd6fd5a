package org.sauvrest.core.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sauvrest.core.problem.UpdateProblem;

/// What every checkout brings from its repository, wherever it is.
abstract class FetchContract extends HistoryContract {

    @Test
    void aTagBesideTheBranchCanBeTheTarget() throws Exception {
        origin.git("checkout", "--quiet", "-b", "aside");
        var tagged = origin.commit("file", "tagged");
        origin.git("tag", "--annotate", "--message", "tag", "v17.1");
        origin.git("checkout", "--quiet", "17.0");
        origin.git("branch", "--quiet", "-D", "aside");

        assertEquals(tagged, fetched("v17.1"));
        checkout().moveTo(tagged, RUN, line -> {});

        assertEquals("tagged", odoo.read("file"));
    }

    @Test
    void whatNobodyKnowsIsToldByItsName() {
        for (var name : List.of("18.0", "no such tag", "2".repeat(40), "-x", "a..b")) {
            assertEquals(
                    new UpdateProblem.RevisionUnknown(odoo.folder().toString(), name),
                    problem(() -> checkout().fetch(Optional.of(name), line -> {})));
        }
        assertEquals(
                new UpdateProblem.RevisionUnknown(odoo.folder().toString(), "3".repeat(40)),
                problem(() -> checkout().moveTo("3".repeat(40), RUN, line -> {})));
    }

    @Test
    void aHistoryThatIsCutOffStaysSoAndHasWhatIsNew() throws Exception {
        origin.commit("one", "1");
        odoo = origin.clone(folder.resolve("shallow"), "--depth=1");
        assertTrue(checkout().state().shallow());
        for (int i = 2; i < 40; i++) {
            origin.commit("file", "content " + i);
        }
        origin.git("checkout", "--quiet", "-b", "18.0");
        var other = origin.commit("file", "18");
        origin.git("checkout", "--quiet", "17.0");

        var target = fetched();

        assertTrue(checkout().state().shallow());
        assertEquals(Ancestry.YES, checkout().ancestry(odoo.head(), target));
        assertEquals(38, checkout().span(odoo.head(), target, 1).count());
        checkout().moveTo(target, RUN, line -> {});
        assertTrue(checkout().state().shallow());
        assertEquals("content 39", odoo.read("file"));
        assertEquals(other, fetched("18.0"));
        assertTrue(checkout().state().shallow());
    }

    @Test
    void aBranchThatWasWrittenAnewIsToldFromOneThatGrew() throws Exception {
        origin.commit("one", "1");
        odoo.git("pull", "--quiet");
        var shallow = origin.clone(folder.resolve("shallow"), "--depth=1");
        origin.git("reset", "--quiet", "--hard", "HEAD~1");
        var anew = origin.commit("one", "written anew");

        assertEquals(anew, fetched());
        assertEquals(Ancestry.NO, checkout().ancestry(odoo.head(), anew));

        odoo = shallow;
        assertEquals(anew, fetched());
        assertEquals(Ancestry.UNKNOWN, checkout().ancestry(odoo.head(), anew));
        assertTrue(checkout().state().shallow());
        assertEquals("1", odoo.git("rev-list", "--count", anew), "a whole history came along");
    }

    @Test
    void whereTheRepositoryIsGoneThatIsTold() throws Exception {
        for (var gone : List.of(
                "file://" + folder + "/gone", "http://127.0.0.1:1/odoo.git", "ssh://git@127.0.0.1:1/odoo.git")) {
            odoo.git("remote", "set-url", "origin", gone);
            var problem = problem(() -> checkout().fetch(Optional.empty(), line -> {}));
            assertEquals(
                    gone,
                    assertInstanceOf(UpdateProblem.RepositorySilent.class, problem)
                            .url());
        }
        odoo.git("remote", "remove", "origin");
        assertInstanceOf(UpdateProblem.NoRemote.class, problem(() -> checkout().fetch(Optional.empty(), line -> {})));
    }
}
