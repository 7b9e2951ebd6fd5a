package org.sauvrest.core.update;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sauvrest.core.contexts.ApplicationName;
import org.sauvrest.core.contexts.ContextService;
import org.sauvrest.core.files.FreeSpace;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.odoo.OdooConf;
import org.sauvrest.core.odoo.OdooOption;
import org.sauvrest.core.odoo.Release;
import org.sauvrest.core.odoo.Series;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.UpdateProblem;
import org.sauvrest.core.settings.Installation;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.update.UpdatePlan.CodeChange;
import org.sauvrest.core.update.UpdatePlan.Database;
import org.sauvrest.core.update.UpdatePlan.LeftOut;
import org.sauvrest.core.words.Bytes;

/// Finds out what an update would do.
final class Planner {

    /// Of the Odoo that runs, as far as it does.
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);

    private static final String USUAL_PORT = "8069";

    /// What one server program may need while it updates.
    private static final long MEMORY = 512L * 1024 * 1024;

    private static final String SESSIONS = """
            SELECT datname, count(*) FROM pg_stat_activity
            WHERE datname IS NOT NULL AND usesysid IS NOT NULL AND application_name NOT LIKE 'SauvRest%'
            GROUP BY datname""";

    private final Connector connector;
    private final ContextService contexts;
    private final UpdateRuns runs;

    Planner(Connector connector, ContextService contexts, UpdateRuns runs) {
        this.connector = connector;
        this.contexts = contexts;
        this.runs = runs;
    }

    UpdatePlan plan(UpdateRequest request, Installation installation, Machine machine, Progress progress)
            throws ProblemException, InterruptedException {
        progress.begin(Step.LOOK_AT_CODE);
        var found = Release.require(machine, installation.code());
        var changes = new CodeChanges(machine, installation, progress::line);
        var code = request.databasesOnly() ? List.<CodeChange>of() : changes.find(request.target());
        var target = code.isEmpty() ? found.release() : changes.target(found, code.getFirst());
        if (!target.series().equals(found.release().series())) {
            throw new ProblemException(
                    new UpdateProblem.MigrationNeeded(found.release().version(), target.version()));
        }
        var conf = PrivateConf.read(machine, installation);
        boolean still = code.stream().noneMatch(CodeChange::changes) && !request.everyModule();
        var sources = still ? Optional.of(Sources.read(machine, installation.code(), conf)) : Optional.<Sources>empty();
        var databases = databases(new Choice(request, target.series(), conf), sources);
        var resources = machine.resources(installation.code());
        var url = url(request.profile(), installation, conf, target.series());
        // After the update it would be too late to find that nothing can be proved there.
        WebProof.at(url, TO_ANSWER).requireTrusted();
        return new UpdatePlan(
                request,
                url,
                found.release().version(),
                target.version(),
                code,
                databases,
                machine.name().isEmpty() ? System.getProperty("java.io.tmpdir") : "/tmp",
                request.parallel().orElseGet(() -> parallel(resources)),
                new Bytes(FreeSpace.of(request.profile().savesFolder())),
                UpdatePlan.needed(databases),
                runs.worked(request.profile().name(), installation));
    }

    /// @param sources the code where it stays as it is: then it can be told already what a context needs
    private List<Database> databases(Choice choice, Optional<Sources> sources)
            throws ProblemException, InterruptedException {
        var profile = choice.request().profile();
        var sessions = new HashMap<String, Integer>();
        List<Database> bystanders;
        try (var server = connector.open(profile, ApplicationName.of("update"))) {
            server.rows(SESSIONS, row -> sessions.put(row.text(1), (int) row.number(2)));
            bystanders = Bystanders.of(server, choice, sessions);
        }
        var databases = new ArrayList<Database>();
        for (var context : contexts.list(profile, Map.of()).run(Progress.UNWATCHED)) {
            var leftOut = choice.leftOut(context);
            if (leftOut.isEmpty() && sources.isPresent() && isUnchanged(profile, context.name(), sources.get())) {
                leftOut = Optional.of(LeftOut.UNCHANGED);
            }
            databases.add(new Database(
                    context.name(),
                    context.odooVersion(),
                    context.size(),
                    sessions.getOrDefault(context.name(), 0),
                    leftOut));
        }
        databases.addAll(bystanders);
        return databases;
    }

    private boolean isUnchanged(ServerProfile profile, String context, Sources sources)
            throws ProblemException, InterruptedException {
        return Need.of(connector, profile, context, sources, false).isNone();
    }

    private static String url(ServerProfile profile, Installation installation, OdooConf conf, Series series) {
        if (profile.odooUrl() != null) {
            return profile.odooUrl();
        }
        var host = Optional.ofNullable(installation.host())
                .map(given -> given.replaceFirst("^.*@", "").replaceFirst(":\\d+$", ""))
                .orElse("localhost");
        var port = conf.setting(OdooOption.HTTP_PORT, series).orElse(USUAL_PORT);
        return "http://" + host + ":" + port;
    }

    private static int parallel(Machine.Resources resources) {
        long byMemory = resources.memory() == 0 ? Long.MAX_VALUE : resources.memory() / MEMORY;
        return (int) Math.max(1, Math.min(Math.max(1, resources.processors()), byMemory));
    }
}
