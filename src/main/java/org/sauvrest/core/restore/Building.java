package org.sauvrest.core.restore;

import java.util.Optional;
import org.sauvrest.core.contexts.ContextFacts;
import org.sauvrest.core.contexts.ContextFacts.Locale;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Shielded;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.save.Manifest;

/// The database that a restore builds beside the context. Unless it has become the context, closing removes it.
final class Building implements AutoCloseable {

    /// What Odoo itself creates its databases with.
    private static final Locale USUAL = new Locale("UTF8", "C", "C", null);

    private final Session server;
    private final String name;
    private boolean done;

    private Building(Session server, String name) {
        this.server = server;
        this.name = name;
    }

    static Building create(
            Session server, RestorePlan plan, String owner, Optional<ContextFacts> now, Progress progress)
            throws ProblemException, InterruptedException {
        progress.begin(Step.CREATE_DATABASE);
        var name = HiddenName.of(HiddenName.Use.BUILDING, plan.context()).name();
        var building = new Building(server, name);
        try {
            if (now.isPresent()) {
                server.execute(statement(name, owner, now.get().locale()));
            } else {
                createNew(server, name, owner, plan);
            }
            var note = HiddenNote.of(plan.context(), Optional.empty());
            server.execute("COMMENT ON DATABASE " + Sql.identifier(name) + " IS " + Sql.literal(note.write()));
            return building;
        } catch (ProblemException | InterruptedException e) {
            building.close();
            throw e;
        }
    }

    String name() {
        return name;
    }

    /// It has become the context: nothing is left to remove.
    void isDone() {
        done = true;
    }

    /// Even for somebody who cancels: a half-built database must not stay behind where that can be helped.
    @Override
    public void close() {
        if (done) {
            return;
        }
        try {
            Shielded.run(() -> removed(server, name));
        } catch (ProblemException | InterruptedException e) {
            throw new IllegalStateException("removing neither fails nor stops", e);
        }
    }

    private static boolean removed(Session server, String name) throws InterruptedException {
        try {
            HiddenDatabase.drop(server, name);
            return true;
        } catch (ProblemException e) {
            // The server is gone or refuses: what stays behind is hidden, marked, and found by the next look for
            // leftovers. The problem that led here matters more.
            return false;
        }
    }

    /// A file from another server may name a sort order that this one does not have.
    private static void createNew(Session server, String name, String owner, RestorePlan plan)
            throws ProblemException, InterruptedException {
        var wanted = plan.file().manifest().map(Manifest::locale).orElse(USUAL);
        try {
            server.execute(statement(name, owner, wanted));
        } catch (ProblemException e) {
            if (wanted.equals(USUAL) || !(e.problem() instanceof Problem.ServerError)) {
                throw e;
            }
            server.execute(statement(name, owner, USUAL));
        }
    }

    /// Odoo lists no templates.
    private static String statement(String name, String owner, Locale locale) {
        var icu = locale.icu() == null ? "" : " LOCALE_PROVIDER icu ICU_LOCALE " + Sql.literal(locale.icu());
        return "CREATE DATABASE " + Sql.identifier(name)
                + " OWNER " + Sql.identifier(owner)
                + " TEMPLATE template0"
                + " ENCODING " + Sql.literal(locale.encoding())
                + " LC_COLLATE " + Sql.literal(locale.collate())
                + " LC_CTYPE " + Sql.literal(locale.ctype())
                + icu
                + " IS_TEMPLATE true";
    }
}
