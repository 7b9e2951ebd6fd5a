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

/// A database that is built beside the context. Unless it has become what it was built for, closing removes it.
final class Building implements AutoCloseable {

    /// What Odoo itself creates its databases with.
    private static final Locale USUAL = new Locale("UTF8", "C", "C", null);

    private static final int ATTEMPTS = 3;
    private static final String OBJECT_IN_USE = "55006";
    private static final int FIRST_WITH_STRATEGY = 15;

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
        return begin(server, plan.context(), name -> {
            if (now.isPresent()) {
                server.execute(statement(name, owner, now.get().locale()));
            } else {
                createNew(server, name, owner, plan);
            }
        });
    }

    /// A copy of the context, closed to everybody from its first moment.
    ///
    /// @param other ends the sessions that a copy does not bear
    static Building copy(Session server, Session other, ContextFacts context)
            throws ProblemException, InterruptedException {
        return begin(server, context.name(), name -> {
            for (int attempt = 1; ; attempt++) {
                Emptied.requireOwnSessions(other, context.name());
                try {
                    Emptied.run(other, context.name(), () -> copy(server, name, context));
                    return;
                } catch (ProblemException e) {
                    if (attempt == ATTEMPTS || !isInUse(e.problem())) {
                        throw e;
                    }
                }
            }
        });
    }

    /// File by file, as every PostgreSQL before 15 does it. The newer way, which is the usual one there, leaves files
    /// behind when the disk is full: nobody finds them, and the disk stays full.
    private static boolean copy(Session server, String name, ContextFacts context)
            throws ProblemException, InterruptedException {
        var strategy = server.majorVersion() < FIRST_WITH_STRATEGY ? "" : " STRATEGY file_copy";
        server.execute("CREATE DATABASE " + Sql.identifier(name)
                + " OWNER " + Sql.identifier(context.owner())
                + " TEMPLATE " + Sql.identifier(context.name())
                + strategy
                + " IS_TEMPLATE true ALLOW_CONNECTIONS false");
        return true;
    }

    /// Somebody came after the last look.
    private static boolean isInUse(Problem problem) {
        return problem instanceof Problem.ServerError(var state, var answer) && state.equals(OBJECT_IN_USE);
    }

    private static Building begin(Session server, String context, Making making)
            throws ProblemException, InterruptedException {
        var building = new Building(
                server, HiddenName.of(HiddenName.Use.BUILDING, context).name());
        try {
            making.make(building.name);
            var note = HiddenNote.of(context, Optional.empty());
            server.execute(IdentitySql.comment(building.name, note.write()));
            return building;
        } catch (ProblemException | InterruptedException e) {
            building.close();
            throw e;
        }
    }

    private interface Making {
        void make(String name) throws ProblemException, InterruptedException;
    }

    String name() {
        return name;
    }

    /// It has become what it was built for: nothing is left to remove.
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
