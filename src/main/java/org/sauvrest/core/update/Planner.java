package org.sauvrest.core.update;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sauvrest.core.contexts.ApplicationName;
import org.sauvrest.core.contexts.ContextService;
import org.sauvrest.core.contexts.ContextSummary;
import org.sauvrest.core.files.FreeSpace;
import org.sauvrest.core.git.Checkout;
import org.sauvrest.core.machine.Machine;
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

    private static final int NEWEST = 20;

    /// What one server program may need while it updates.
    private static final long MEMORY = 512L * 1024 * 1024;

    private static final Pattern MODULE =
            Pattern.compile("(?:(?:server/)?(?:odoo|openerp|bin)/)?(?:addons/)?([^/]+)/.+");

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
        var found = Release.find(machine, installation.code())
                .orElseThrow(() -> new ProblemException(new UpdateProblem.CodeUnknown(installation.code())));
        var code = request.databasesOnly() ? List.<CodeChange>of() : changes(request, installation, machine);
        var target = code.isEmpty() ? found.release() : target(installation, machine, found, code.getFirst());
        if (!target.series().equals(found.release().series())) {
            throw new ProblemException(
                    new UpdateProblem.MigrationNeeded(found.release().version(), target.version()));
        }
        var databases = databases(request, target.series());
        var resources = machine.resources(installation.code());
        return new UpdatePlan(
                request,
                found.release().version(),
                target.version(),
                code,
                databases,
                machine.name().isEmpty() ? System.getProperty("java.io.tmpdir") : "/tmp",
                request.parallel().orElseGet(() -> parallel(resources)),
                new Bytes(FreeSpace.of(request.profile().savesFolder())),
                new Bytes(databases.stream()
                        .filter(database -> database.leftOut().isEmpty())
                        .mapToLong(database -> database.bytes().count())
                        .sum()),
                estimate());
    }

    private static List<CodeChange> changes(UpdateRequest request, Installation installation, Machine machine)
            throws ProblemException, InterruptedException {
        var changes = new ArrayList<CodeChange>();
        for (var folder : installation.folders()) {
            var checkout = Checkout.at(machine, folder)
                    .orElseThrow(() -> new ProblemException(new UpdateProblem.NotACheckout(folder)));
            checkout.fetch();
            // A target that is named is one of the code; further addons go on along their own branches.
            var wanted = folder.equals(installation.code()) ? request.target() : Optional.<String>empty();
            changes.add(change(checkout, wanted));
        }
        return changes;
    }

    private static CodeChange change(Checkout checkout, Optional<String> wanted)
            throws ProblemException, InterruptedException {
        var name = wanted.isPresent() ? wanted : checkout.upstream();
        var to = name.isPresent() ? checkout.resolve(name.get()) : Optional.<String>empty();
        if (to.isEmpty()) {
            throw new ProblemException(new UpdateProblem.TargetUnknown(checkout.path(), name.orElse("?")));
        }
        var from = checkout.head().id();
        return new CodeChange(
                checkout.path(),
                checkout.branch(),
                from,
                to.get(),
                checkout.count(from, to.get()),
                checkout.between(from, to.get(), NEWEST).stream()
                        .map(commit -> new UpdatePlan.Commit(commit.id(), commit.at(), commit.subject()))
                        .toList(),
                modules(checkout.changedPaths(from, to.get())),
                checkout.localChanges(),
                !checkout.isAncestor(from, to.get()));
    }

    private static List<String> modules(List<String> paths) {
        return paths.stream()
                .map(MODULE::matcher)
                .filter(match -> match.matches() && !match.group(1).startsWith("."))
                .map(match -> match.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    /// The release of the target, which need not be checked out for that.
    private static Release target(Installation installation, Machine machine, Release.Found found, CodeChange change)
            throws ProblemException, InterruptedException {
        var root = found.root()
                .substring(Math.min(installation.code().length(), found.root().length()));
        var file = (root.startsWith("/") ? root.substring(1) : root) + "/release.py";
        return Checkout.at(machine, change.path())
                .orElseThrow(() -> new ProblemException(new UpdateProblem.NotACheckout(change.path())))
                .text(change.to(), file.startsWith("/") ? file.substring(1) : file)
                .flatMap(Release::parse)
                .orElseThrow(() -> new ProblemException(new UpdateProblem.CodeUnknown(change.path())));
    }

    private List<Database> databases(UpdateRequest request, Series series)
            throws ProblemException, InterruptedException {
        var profile = request.profile();
        var sessions = sessions(profile);
        return contexts.list(profile, Map.of()).run(Progress.UNWATCHED).stream()
                .map(context -> new Database(
                        context.name(),
                        context.odooVersion(),
                        context.size(),
                        sessions.getOrDefault(context.name(), 0),
                        leftOut(request, context, series)))
                .toList();
    }

    private static Optional<LeftOut> leftOut(UpdateRequest request, ContextSummary context, Series series) {
        boolean wanted = request.contexts().isEmpty() || request.contexts().contains(context.name());
        if (!wanted || request.leftOut().contains(context.name())) {
            return Optional.of(LeftOut.WANTED);
        }
        if (context.odooVersion().isEmpty()) {
            return Optional.of(LeftOut.NO_ODOO);
        }
        if (!series.has(context.odooVersion().get())) {
            return Optional.of(LeftOut.OTHER_SERIES);
        }
        var owner = request.profile().ownerRole();
        return owner.isPresent() && !owner.get().equals(context.owner())
                ? Optional.of(LeftOut.OTHER_OWNER)
                : Optional.empty();
    }

    private Map<String, Integer> sessions(ServerProfile profile) throws ProblemException, InterruptedException {
        var sessions = new HashMap<String, Integer>();
        try (var server = connector.open(profile, ApplicationName.of("update"))) {
            server.rows(SESSIONS, row -> sessions.put(row.text(1), (int) row.number(2)));
        }
        return sessions;
    }

    private static int parallel(Machine.Resources resources) {
        long byMemory = resources.memory() == 0 ? Long.MAX_VALUE : resources.memory() / MEMORY;
        return (int) Math.max(1, Math.min(Math.max(1, resources.processors()), byMemory));
    }

    /// As long as the last one that came to a good end.
    private Optional<Duration> estimate() throws ProblemException {
        return runs.last().filter(UpdateReport::isGood).map(report -> Duration.between(report.begun(), report.ended()));
    }
}
