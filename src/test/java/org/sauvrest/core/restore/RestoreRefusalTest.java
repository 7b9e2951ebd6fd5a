package org.sauvrest.core.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.contexts.ContextLock;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.testing.Profiles;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.Workplace;

@ExtendWith(WithServer.class)
class RestoreRefusalTest {

    @TempDir
    private Path folder;

    private Path saved(TestServer server, String context) throws Exception {
        server.context(context, "CREATE TABLE t (a int)", "INSERT INTO t VALUES (1)");
        return Workplace.of(server, folder).save(context);
    }

    private Workplace owned(TestServer server, String user, String owner) {
        return new Workplace(server, folder, Profiles.owner(server.profile(folder, user), owner));
    }

    @Test
    void asksForTheRightToCreateDatabases(TestServer server) throws Exception {
        var file = saved(server, "SpecibikeRights");
        var desk = Workplace.as("eleve", server, folder);

        assertEquals(
                "eleve",
                desk.refused(Problem.MayNotCreate.class, desk.restoring(file)).user());
    }

    @Test
    void asksForMembershipInTheOwner(TestServer server) throws Exception {
        var file = saved(server, "SpecibikeMember");
        var desk = owned(server, "prof", "eleve");

        var problem = desk.refused(Problem.NotMemberOfOwner.class, desk.restoring(file));

        assertEquals(new Problem.NotMemberOfOwner("prof", "eleve"), problem);
        desk.refused(Problem.NotMemberOfOwner.class, desk.restoring(file, "SpecibikeNotThere"));
    }

    @Test
    void asksForAnOwnerThatExists(TestServer server) throws Exception {
        var file = saved(server, "SpecibikeOwner");
        var desk = owned(server, "prof", "Odoo");

        assertEquals(
                "Odoo",
                desk.refused(Problem.OwnerUnknown.class, desk.restoring(file)).owner());
    }

    @Test
    void takesAnotherContextsFileOnlyWhenTold(TestServer server) throws Exception {
        var file = saved(server, "SpecibikeOne");
        saved(server, "SpecibikeTwo");
        var desk = Workplace.of(server, folder);
        var request = new RestoreRequest(desk.profile(), file, Optional.of("SpecibikeTwo"), false, false);

        var problem = desk.refused(Problem.OtherContext.class, desk.restoring(request));

        assertEquals(List.of("SpecibikeOne", "SpecibikeTwo"), List.of(problem.from(), problem.into()));
        assertEquals(
                "SpecibikeTwo",
                desk.restoring(file, "SpecibikeTwo").run(Progress.UNWATCHED).context());
    }

    @Test
    void touchesNothingOutsideTheCodification(TestServer server) throws Exception {
        var file = saved(server, "SpecibikeCode");
        var desk = Workplace.of(server, folder);

        for (var name : List.of("postgres", "template1", "specibikeCode", "Other", "sauvrest~old~1", "")) {
            assertEquals(
                    name,
                    desk.refused(Problem.NotAContext.class, desk.restoring(file, name))
                            .name());
        }
    }

    @Test
    void leavesAClosedContextAlone(TestServer server) throws Exception {
        var file = saved(server, "SpecibikeClosed");
        server.execute("postgres", "ALTER DATABASE \"SpecibikeClosed\" ALLOW_CONNECTIONS false");
        var desk = Workplace.of(server, folder);

        desk.refused(Problem.ContextClosed.class, desk.restoring(file));
    }

    @Test
    void refusesANameThatTheServerWouldCut(TestServer server) throws Exception {
        var file = saved(server, "SpecibikeLong");
        var desk = Workplace.of(server, folder);
        var before = desk.catalogue();

        var outcome = desk.restoring(file, "Specibike" + "é".repeat(30)).outcome(Progress.UNWATCHED);

        assertTrue(outcome instanceof Outcome.Failed, outcome.toString());
        assertEquals(before, desk.catalogue());
    }

    @Test
    void namesWhoWorksOnTheContext(TestServer server) throws Exception {
        var file = saved(server, "SpecibikeBusy");
        var desk = Workplace.of(server, folder);
        desk.restore(file);

        try (var other = server.session("postgres", "odoo")) {
            other.execute("SET application_name = 'SauvRest save lea@pc-204'");
            ContextLock.take(other, "SpecibikeBusy");

            var expected = new Problem.Busy("SpecibikeBusy", "lea@pc-204", "SauvRest save lea@pc-204");
            assertEquals(expected, desk.refused(Problem.Busy.class, desk.saving("SpecibikeBusy")));
            assertEquals(expected, desk.refused(Problem.Busy.class, desk.restoring(file)));
            assertEquals(expected, desk.refused(Problem.Busy.class, desk.undoing("SpecibikeBusy")));
        }
        desk.undo("SpecibikeBusy");
    }

    @Test
    void refusesWhatOnlyASuperuserMayCreate(TestServer server) throws Exception {
        server.context("SpecibikeSuperObject", "CREATE TABLE t (a int)");
        server.execute("SpecibikeSuperObject", "CREATE EXTENSION pageinspect");
        var desk = Workplace.of(server, folder);
        var file = desk.save("SpecibikeSuperObject");

        desk.refused(Problem.NotAllowed.class, desk.restoring(file));
    }
}
