package org.sauvrest.core.restore;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.sauvrest.core.problem.ProblemException;

/// Restores a file that was checked: built beside the context, compared, and only then exchanged with it.
public final class RestoreService {

    private final Connector connector;
    private final Loader loader;
    private final Swap swap;

    public RestoreService(Connector connector, Loader loader) {
        this.connector = connector;
        this.loader = loader;
        this.swap = new Swap(connector);
    }

    /// @param plan as made a moment before
    public Operation<RestoreReport> restore(RestorePlan plan) {
        return progress -> run(plan, progress);
    }

    private RestoreReport run(RestorePlan plan, Progress progress) throws ProblemException, InterruptedException {
        var begun = Instant.now();
        progress.begin(Step.CONNECT);
        var profile = plan.request().profile();
        try (var server = connector.open(profile, ApplicationName.of("restore"))) {
            ContextLock.take(server, plan.context());
            var now = ContextFacts.find(server, plan.context());
            ContextFacts.requireOpen(now);
            var owner = Owner.of(profile, now, server);
            Rights.require(server, owner);
            var notices = new ArrayList<>(plan.notices());
            try (var building = Building.create(server, plan, owner, now, progress)) {
                notices.addAll(loader.load(server, building.name(), owner, plan, progress));
                var outgoing =
                        now.isPresent() ? Optional.of(Identity.of(server, plan.context())) : Optional.<Identity>empty();
                if (outgoing.isPresent()) {
                    notices.addAll(CarryOver.run(server, outgoing.get(), building.name(), owner));
                }
                var state = outgoing.isPresent()
                        ? StateFacts.ifReadable(connector, server.login(), plan.context())
                        : Optional.<StateFacts>empty();
                progress.begin(Step.SWAP);
                var unusable = Shielded.run(() -> exchange(server, plan, building, outgoing, state, notices));
                return report(plan, begun, outgoing.isPresent(), unusable, notices);
            }
        }
    }

    private Duration exchange(
            Session server,
            RestorePlan plan,
            Building building,
            Optional<Identity> outgoing,
            Optional<StateFacts> state,
            List<Notice> notices)
            throws ProblemException, InterruptedException {
        var unusable = swap.run(
                server,
                new Swap.Exchange(
                        plan.context(),
                        building.name(),
                        outgoing.flatMap(Identity::comment),
                        outgoing.map(Identity::connectionLimit).orElse(-1),
                        outgoing.map(Identity::template).orElse(false),
                        outgoing.map(identity -> Swap.Outgoing.of(plan.context(), identity, state))));
        building.isDone();
        PreviousStates.dropExpired(
                server, plan.context(), plan.request().profile().keepDays(), notices);
        return unusable;
    }

    private static RestoreReport report(
            RestorePlan plan, Instant begun, boolean replaced, Duration unusable, List<Notice> notices) {
        var until = Instant.now().plus(Duration.ofDays(plan.request().profile().keepDays()));
        return new RestoreReport(
                plan.context(),
                plan.file().file(),
                plan.file().rows().size(),
                plan.file().report().rows(),
                replaced ? Optional.of(until) : Optional.empty(),
                unusable,
                Duration.between(begun, Instant.now()),
                notices);
    }
}
