package org.sauvrest.core.restore;

import java.util.ArrayList;
import java.util.Optional;
import org.sauvrest.core.contexts.ApplicationName;
import org.sauvrest.core.contexts.ContextFacts;
import org.sauvrest.core.contexts.Rights;
import org.sauvrest.core.odoo.OdooInstall;
import org.sauvrest.core.operation.Ahead;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.postgres.LockWatch;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.save.Manifest;
import org.sauvrest.core.save.VerifyReport;
import org.sauvrest.core.save.VerifyService;

/// Looks at both sides of a restore and refuses what must not be done; changes nothing.
public final class PlanService {

    private final Connector connector;
    private final VerifyService verify;

    public PlanService(Connector connector, VerifyService verify) {
        this.connector = connector;
        this.verify = verify;
    }

    public Operation<RestorePlan> plan(RestoreRequest request) {
        return progress -> run(request, progress);
    }

    private RestorePlan run(RestoreRequest request, Progress progress) throws ProblemException, InterruptedException {
        try (var server = new Ahead<>(() -> connector.open(request.profile(), ApplicationName.of("look")))) {
            var file = verify.recognize(request.file()).run(progress);
            var context = context(request, file);
            progress.begin(Step.CONNECT);
            return plan(request, context, file, server.get(), progress);
        }
    }

    private static String context(RestoreRequest request, VerifyReport file) throws ProblemException {
        var context = request.into().orElse(file.context());
        if (!context.equals(file.context()) && !request.otherContext()) {
            throw new ProblemException(new Problem.OtherContext(file.file(), file.context(), context));
        }
        ContextFacts.requireName(request.profile(), context);
        return context;
    }

    private RestorePlan plan(
            RestoreRequest request, String context, VerifyReport file, Session server, Progress progress)
            throws ProblemException, InterruptedException {
        var facts = ContextFacts.find(server, context);
        ContextFacts.requireOpen(facts);
        requireWholeName(server, context);
        var owner = Owner.of(request.profile(), facts, server);
        Rights.require(server, owner);
        var now = facts.isPresent() ? Optional.of(look(server, facts.get(), progress)) : Optional.<Present>empty();
        var odooThen = file.manifest()
                .flatMap(manifest -> Optional.ofNullable(manifest.odoo()))
                .map(OdooInstall::version);
        var notices = new ArrayList<Notice>();
        compareOdoo(request, file, now.flatMap(Present::odoo), odooThen).ifPresent(notices::add);
        notices(file, server).forEach(notices::add);
        return new RestorePlan(request, context, file, now, odooThen, notices);
    }

    /// The server cuts longer names short without a word: the context would have another name than the one asked for.
    private static void requireWholeName(Session server, String context) throws ProblemException, InterruptedException {
        if (!server.one("SELECT ?::name = ?", row -> row.flag(1), context, context)) {
            throw new ProblemException(new Problem.NameTooLong(context));
        }
    }

    private Present look(Session server, ContextFacts facts, Progress progress)
            throws ProblemException, InterruptedException {
        try (var _ = LockWatch.over(connector, server, facts.name(), Optional.empty(), progress);
                var session = connector.open(server.login(), facts.name())) {
            return new Present(facts, Optional.of(StateFacts.of(session)));
        }
    }

    private static Optional<Notice> compareOdoo(
            RestoreRequest request, VerifyReport file, Optional<String> now, Optional<String> then)
            throws ProblemException {
        if (now.isEmpty() || then.isEmpty()) {
            return Optional.empty();
        }
        var here = OdooInstall.series(now.get());
        var there = OdooInstall.series(then.get());
        if (here.equals(there)) {
            return Optional.empty();
        }
        if (!request.otherOdoo()) {
            throw new ProblemException(new Problem.OtherOdoo(file.file(), there, here));
        }
        return Optional.of(new Notice.OtherOdooAccepted(there, here));
    }

    private static Iterable<Notice> notices(VerifyReport file, Session server) throws ProblemException {
        var notices = new ArrayList<Notice>();
        if (file.manifest().isEmpty()) {
            notices.add(new Notice.NoManifest(file.file()));
        }
        int there =
                major(file.manifest().map(Manifest::server).orElse(file.header().serverVersion()));
        if (there > server.majorVersion()) {
            notices.add(new Notice.NewerPostgres(there, server.majorVersion()));
        }
        return notices;
    }

    private static int major(String version) {
        return Integer.parseInt("0" + version.replaceAll("\\D.*", ""));
    }
}
