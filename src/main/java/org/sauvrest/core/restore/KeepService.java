package org.sauvrest.core.restore;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sauvrest.core.contexts.ApplicationName;
import org.sauvrest.core.contexts.ContextFacts;
import org.sauvrest.core.contexts.ContextLock;
import org.sauvrest.core.contexts.Rights;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Shielded;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.ServerProfile;

/// Keeps the present state of a context beside it, before something else changes the context: a copy that the server
/// makes by itself, and that an undo brings back as it does the state before a restore.
public final class KeepService {

    private final Connector connector;

    public KeepService(Connector connector) {
        this.connector = connector;
    }

    public Operation<KeepReport> keep(ServerProfile profile, String context) {
        return progress -> {
            progress.begin(Step.CONNECT);
            ContextFacts.requireName(profile, context);
            try (var server = connector.open(profile, ApplicationName.of("keep"))) {
                return run(server, profile, context, progress);
            }
        };
    }

    /// For whoever works on the context before and after.
    ///
    /// @param server session on the maintenance database; takes the context's lock unless it has it, and keeps it
    public Operation<KeepReport> keep(Session server, ServerProfile profile, String context) {
        return progress -> run(server, profile, context, progress);
    }

    /// Removes what an interrupted keeping of this context's state has left half made: whoever has the context's lock
    /// knows that nobody is at it any more.
    ///
    /// @return how many databases it removed
    public Operation<Integer> tidy(ServerProfile profile, String context) {
        return progress -> {
            progress.begin(Step.CONNECT);
            ContextFacts.requireName(profile, context);
            try (var server = connector.open(profile, ApplicationName.of("keep"))) {
                ContextLock.take(server, context);
                var mark = ContextLock.mark(context);
                var halfMade = HiddenDatabase.all(server).stream()
                        .filter(database -> database.name().use() == HiddenName.Use.BUILDING
                                && database.name().mark().equals(mark))
                        .toList();
                for (var database : halfMade) {
                    database.drop(server);
                }
                return halfMade.size();
            }
        };
    }

    private KeepReport run(Session server, ServerProfile profile, String context, Progress progress)
            throws ProblemException, InterruptedException {
        var begun = Instant.now();
        ContextFacts.requireName(profile, context);
        ContextLock.take(server, context);
        var facts = ContextFacts.require(server, profile, context);
        Rights.require(server, facts.owner());
        var identity = Identity.of(server, context);
        progress.begin(Step.KEEP_STATE);
        var holds = StateFacts.ifReadable(connector, server.login(), context);
        try (var other = connector.open(server.login(), server.database());
                var building = Building.copy(server, other, facts)) {
            var notices = new ArrayList<>(CarryOver.run(server, identity, building.name(), facts.owner()));
            var state = Shielded.run(() -> {
                var put = put(server, building, HiddenNote.of(context, identity.comment(), holds), identity);
                PreviousStates.dropExpired(server, context, profile.keepDays(), notices);
                return put;
            });
            var until = state.since().plus(Duration.ofDays(profile.keepDays()));
            return new KeepReport(state, until, Duration.between(begun, Instant.now()), notices);
        }
    }

    /// Makes what was built a previous state, whole or not at all.
    private KeptState put(Session server, Building building, HiddenNote note, Identity identity)
            throws ProblemException, InterruptedException {
        var name = HiddenName.of(HiddenName.Use.PREVIOUS, note.context()).name();
        long oid = Swap.oid(server, building.name());
        var witness = Witness.of(connector, server);
        try {
            Swap.inTransaction(server, String.join(";\n", statements(building.name(), name, identity, note)));
        } catch (ProblemException e) {
            if (!(e.problem() instanceof Problem.ConnectionLost) || !isThere(witness, name, oid)) {
                throw e;
            }
        }
        building.isDone();
        return new KeptState(note.context(), name, oid, note.since());
    }

    private static List<String> statements(String built, String name, Identity identity, HiddenNote note) {
        return List.of(
                "BEGIN",
                Swap.rename(built, name),
                "ALTER DATABASE " + Sql.identifier(name) + " IS_TEMPLATE " + identity.template() + " CONNECTION LIMIT "
                        + identity.connectionLimit(),
                IdentitySql.comment(name, note.write()),
                "COMMIT");
    }

    /// Where nobody can tell any more, the connection's end is the news: the context is as it was either way.
    private static boolean isThere(Witness witness, String name, long oid) throws InterruptedException {
        try {
            return witness.saw(name, oid);
        } catch (ProblemException e) {
            return false;
        }
    }
}
