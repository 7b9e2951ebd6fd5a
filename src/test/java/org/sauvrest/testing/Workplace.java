package org.sauvrest.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.restore.RestoreReport;
import org.sauvrest.core.restore.RestoreRequest;
import org.sauvrest.core.restore.UndoReport;
import org.sauvrest.core.save.SaveReport;
import org.sauvrest.core.save.SaveRequest;
import org.sauvrest.core.settings.ServerProfile;

/// Somebody with a folder and a server: does what the program offers, as most tests of the core begin with it.
///
/// @param profile as whom, and where the saves lie
public record Workplace(TestServer server, Path folder, ServerProfile profile) {

    private static final String CATALOGUE = """
            SELECT format('%s %s %s open %s template %s limit %s %s %s %s', d.oid, d.datname, pg_get_userbyid(d.datdba),
                          d.datallowconn, d.datistemplate, d.datconnlimit, d.datacl,
                          shobj_description(d.oid, 'pg_database'),
                          (SELECT string_agg(s::text, ' ' ORDER BY s.setrole) FROM pg_db_role_setting s
                           WHERE s.setdatabase = d.oid))
            FROM pg_database d ORDER BY 1""";

    public static Workplace of(TestServer server, Path folder) {
        return as("prof", server, folder);
    }

    public static Workplace as(String user, TestServer server, Path folder) {
        return new Workplace(server, folder, server.profile(folder, user));
    }

    public SauvRest core() {
        return server.core(folder);
    }

    public Operation<SaveReport> saving(String context) {
        return core().save().save(new SaveRequest(profile, context, Optional.empty()));
    }

    public Operation<SaveReport> saving(String context, Path to) {
        return core().save().save(new SaveRequest(profile, context, Optional.of(to)));
    }

    public Path save(String context) throws ProblemException, InterruptedException {
        return saving(context).run(Progress.UNWATCHED).file();
    }

    /// Both halves of a restore: the look at both sides, and the work.
    public Operation<RestoreReport> restoring(RestoreRequest request) {
        return progress -> core().restore()
                .restore(core().plan().plan(request).run(progress))
                .run(progress);
    }

    public Operation<RestoreReport> restoring(Path file) {
        return restoring(new RestoreRequest(profile, file, Optional.empty(), false, false));
    }

    /// Takes the file for whatever context is named.
    public Operation<RestoreReport> restoring(Path file, String into) {
        return restoring(new RestoreRequest(profile, file, Optional.of(into), true, false));
    }

    public RestoreReport restore(Path file) throws ProblemException, InterruptedException {
        return restoring(file).run(Progress.UNWATCHED);
    }

    public Operation<UndoReport> undoing(String context) {
        return core().undo().undo(profile, context);
    }

    public UndoReport undo(String context) throws ProblemException, InterruptedException {
        return undoing(context).run(Progress.UNWATCHED);
    }

    public Content content(String context) throws ProblemException, InterruptedException {
        try (var session = server.session(context)) {
            return Content.of(session);
        }
    }

    /// Every database of the server with all that the catalogue knows of it.
    public List<String> catalogue() throws ProblemException, InterruptedException {
        try (var session = server.session("postgres")) {
            return session.rows(CATALOGUE, row -> row.text(1));
        }
    }

    /// The names of what lies in the folder, sorted.
    public List<String> files() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /// What is noted beside a save whenever it was read in full.
    static boolean isCheckNote(String name) {
        return name.endsWith(".checked");
    }

    private List<String> saves() throws Exception {
        return files().stream().filter(name -> !isCheckNote(name)).toList();
    }

    /// Expects work to be refused for one kind of reason, and nothing to have changed on the server or in the folder.
    public <P extends Problem> P refused(Class<P> kind, Operation<?> work) throws Exception {
        var databases = catalogue();
        var files = saves();
        var failed = assertInstanceOf(Outcome.Failed.class, work.outcome(Progress.UNWATCHED));
        assertEquals(databases, catalogue());
        assertEquals(files, saves());
        return assertInstanceOf(kind, failed.problem(), () -> failed.problem().toString());
    }
}
