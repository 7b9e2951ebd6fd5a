package org.sauvrest.core.restore;

import java.nio.file.Path;
import java.util.Optional;
import org.sauvrest.core.contexts.ApplicationName;
import org.sauvrest.core.contexts.ContextFacts;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.ServerProfile;

/// Gives a copy of a context to try something on, built from a save while everybody goes on working in the context
/// itself. Afterwards it is gone, whatever was done to it.
public final class TrialService {

    private final Connector connector;
    private final PlanService plans;
    private final Loader loader;

    public TrialService(Connector connector, PlanService plans, Loader loader) {
        this.connector = connector;
        this.plans = plans;
        this.loader = loader;
    }

    /// What is tried.
    @FunctionalInterface
    public interface Trial<R> {

        /// @param database a hidden one, which belongs to whom the context belongs to
        R on(String database) throws ProblemException, InterruptedException;
    }

    /// @param file save of the context
    public <R> Operation<R> trial(ServerProfile profile, String context, Path file, Trial<R> trial) {
        return progress -> {
            var request = new RestoreRequest(profile, file, Optional.of(context), true, true);
            var plan = plans.plan(request).run(progress);
            try (var server = connector.open(profile, ApplicationName.of("trial"))) {
                var now = ContextFacts.find(server, context);
                var owner = Owner.of(profile, now, server);
                try (var building = Building.create(server, plan, owner, now, progress)) {
                    loader.load(server, building.name(), owner, plan, progress);
                    return trial.on(building.name());
                }
            }
        };
    }
}
