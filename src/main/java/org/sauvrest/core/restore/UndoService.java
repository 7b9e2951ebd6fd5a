package org.sauvrest.core.restore;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sauvrest.core.contexts.ApplicationName;
import org.sauvrest.core.contexts.ContextFacts;
import org.sauvrest.core.contexts.ContextLock;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Shielded;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.ServerProfile;

/// Brings a context's previous state back, and puts the present one in its place: doing it twice changes nothing.
public final class UndoService {

    private static final String NAME = "SELECT datname FROM pg_database WHERE oid = ?";

    private final Connector connector;
    private final Swap swap;

    public UndoService(Connector connector) {
        this.connector = connector;
        this.swap = new Swap(connector);
    }

    /// Looks at both sides: the context, and the latest of its previous states. Changes nothing.
    public Operation<UndoPlan> plan(ServerProfile profile, String context) {
        return progress -> {
            try (var server = connect(profile, context, progress)) {
                var now = ContextFacts.find(server, context);
                ContextFacts.requireOpen(now);
                var previous = latest(server, context);
                var name = previous.name().name();
                var state = new KeptState(context, name, Swap.oid(server, name), PreviousStates.since(previous));
                var present = now.isPresent() ? Optional.of(look(server, now.get())) : Optional.<Present>empty();
                var then = previous.note().flatMap(note -> Optional.ofNullable(note.state()));
                return new UndoPlan(state, present, previous.size(server).count(), then);
            }
        };
    }

    private Present look(Session server, ContextFacts facts) throws InterruptedException {
        return new Present(facts, StateFacts.ifReadable(connector, server.login(), facts.name()));
    }

    /// Brings back the latest of its previous states.
    public Operation<UndoReport> undo(ServerProfile profile, String context) {
        return progress -> {
            try (var server = connect(profile, context, progress)) {
                take(server, context);
                return exchange(server, profile, context, latest(server, context), progress);
            }
        };
    }

    /// Brings back this state and no other, whatever came after it. Where it is the context already, nothing is
    /// done: so this can be asked again by whoever was interrupted.
    public Operation<UndoReport> undo(ServerProfile profile, KeptState state) {
        return progress -> {
            try (var server = connect(profile, state.context(), progress)) {
                return bringBack(server, profile, state, progress);
            }
        };
    }

    /// For whoever works on the context before and after.
    ///
    /// @param server session on the maintenance database; takes the context's lock unless it has it, and keeps it
    public Operation<UndoReport> undo(Session server, ServerProfile profile, KeptState state) {
        return progress -> bringBack(server, profile, state, progress);
    }

    private static HiddenDatabase latest(Session server, String context) throws ProblemException, InterruptedException {
        return PreviousStates.of(server, context).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(new Problem.NothingToUndo(context)));
    }

    private Session connect(ServerProfile profile, String context, Progress progress)
            throws ProblemException, InterruptedException {
        progress.begin(Step.CONNECT);
        ContextFacts.requireName(profile, context);
        return connector.open(profile, ApplicationName.of("undo"));
    }

    private static void take(Session server, String context) throws ProblemException, InterruptedException {
        ContextLock.take(server, context);
        ContextFacts.requireOpen(ContextFacts.find(server, context));
    }

    private UndoReport bringBack(Session server, ServerProfile profile, KeptState state, Progress progress)
            throws ProblemException, InterruptedException {
        var context = state.context();
        ContextFacts.requireName(profile, context);
        take(server, context);
        var name = server.first(NAME, row -> row.text(1), state.oid()).orElse("");
        if (name.equals(context)) {
            return new UndoReport(context, state.since(), Optional.empty(), Duration.ZERO);
        }
        var kept = PreviousStates.of(server, context).stream()
                .filter(previous -> previous.name().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(new Problem.StateGone(context, state.since())));
        return exchange(server, profile, context, kept, progress);
    }

    private Optional<Swap.Outgoing> outgoing(Session server, String context)
            throws ProblemException, InterruptedException {
        if (ContextFacts.find(server, context).isEmpty()) {
            return Optional.empty();
        }
        var identity = Identity.of(server, context);
        var state = StateFacts.ifReadable(connector, server.login(), context);
        return Optional.of(Swap.Outgoing.of(context, identity, state));
    }

    private UndoReport exchange(
            Session server, ServerProfile profile, String context, HiddenDatabase previous, Progress progress)
            throws ProblemException, InterruptedException {
        var since = PreviousStates.since(previous);
        var coming = Identity.of(server, previous.name().name());
        var outgoing = outgoing(server, context);
        var exchange = new Swap.Exchange(
                context,
                previous.name().name(),
                previous.note().flatMap(note -> Optional.ofNullable(note.comment())),
                coming.connectionLimit(),
                coming.template(),
                outgoing);
        progress.begin(Step.SWAP);
        var unusable = Shielded.run(() -> swap.run(server, exchange));
        var until = Instant.now().plus(Duration.ofDays(profile.keepDays()));
        return new UndoReport(context, since, outgoing.map(put -> until), unusable);
    }
}
