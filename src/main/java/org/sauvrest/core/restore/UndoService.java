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
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.ServerProfile;

/// Brings a context's previous state back, and puts the present one in its place: doing it twice changes nothing.
public final class UndoService {

    private final Connector connector;
    private final Swap swap;

    public UndoService(Connector connector) {
        this.connector = connector;
        this.swap = new Swap(connector);
    }

    public Operation<UndoReport> undo(ServerProfile profile, String context) {
        return progress -> run(profile, context, progress);
    }

    private UndoReport run(ServerProfile profile, String context, Progress progress)
            throws ProblemException, InterruptedException {
        progress.begin(Step.CONNECT);
        ContextFacts.requireName(profile, context);
        try (var server = connector.open(profile, ApplicationName.of("undo"))) {
            ContextLock.take(server, context);
            var now = ContextFacts.find(server, context);
            ContextFacts.requireOpen(now);
            var previous = PreviousStates.of(server, context).stream()
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(new Problem.NothingToUndo(context)));
            var since = PreviousStates.since(previous);
            var coming = Identity.of(server, previous.name().name());
            Optional<Swap.Outgoing> outgoing = now.isPresent()
                    ? Optional.of(Swap.Outgoing.of(context, Identity.of(server, context)))
                    : Optional.empty();
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
}
