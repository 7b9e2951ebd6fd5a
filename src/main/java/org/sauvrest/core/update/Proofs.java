package org.sauvrest.core.update;

import java.time.Duration;
import java.util.Map;
import org.sauvrest.core.contexts.ApplicationName;
import org.sauvrest.core.odoo.ModuleStates;
import org.sauvrest.core.odoo.OdooInstall;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.UpdateProblem;

/// The proof that an Odoo serves its contexts: the version that answers, and of each context its login page, a login,
/// and that no module waits in it.
final class Proofs {

    /// Between two questions to a server that takes them and says nothing: it may still be starting.
    private static final Duration MOST = Duration.ofSeconds(30);

    private final Way way;
    private final Tools tools;

    /// Whether a context had no answer in all the time that there was for one: then others need not be waited for so
    /// long.
    private volatile boolean silent;

    Proofs(Way way, Tools tools) {
        this.way = way;
        this.tools = tools;
    }

    /// @param version that the server shall have
    void run(String version) throws ProblemException, InterruptedException {
        way.progress().begin(Step.PROVE_SERVICE);
        var url = way.url();
        var patience = tools.patience().answer();
        var each = patience.compareTo(MOST) < 0 ? patience : MOST;
        way.always(UpdateStep.PROVE, "", () -> server(WebProof.at(url, each), url, version));
        // The first page loads all that a context has: that takes long on a slow computer.
        way.onEach(UpdateStep.PROVE, way.contexts(), context -> served(url, context, silent ? each : patience));
    }

    private Map<String, String> server(WebProof web, String url, String version)
            throws ProblemException, InterruptedException {
        var patience = tools.patience().answer();
        var found = web.version(patience);
        if (found.isEmpty()) {
            web.requireTrusted();
            throw new ProblemException(new UpdateProblem.ServiceSilent(url, patience));
        }
        return server(url, found.get(), version);
    }

    private static Map<String, String> server(String url, String found, String version) throws ProblemException {
        if (!OdooInstall.series(found).equals(OdooInstall.series(version))) {
            throw new ProblemException(new UpdateProblem.OtherVersionAnswers(url, found, version));
        }
        return Map.of("version", found);
    }

    private Map<String, String> served(String url, String context, Duration patience)
            throws ProblemException, InterruptedException {
        // The code that answers: of the target on the way forward, of before on the way back, and both of one series.
        return switch (WebProof.at(url, patience).database(context, way.run().target())) {
            case WebProof.Answer.Served(var facts) -> at(context, facts);
            case WebProof.Answer.Refused(var said) ->
                throw new ProblemException(new UpdateProblem.ContextNotServed(context, said));
            case WebProof.Answer.Silent none -> {
                silent = true;
                throw new ProblemException(new UpdateProblem.ContextSilent(context, patience));
            }
        };
    }

    private Map<String, String> at(String context, Map<String, String> facts)
            throws ProblemException, InterruptedException {
        try (var session = tools.connector().open(way.profile(), context, ApplicationName.of("update"))) {
            var states = ModuleStates.read(session)
                    .orElseThrow(() -> new ProblemException(new UpdateProblem.ContextNotServed(context, "")));
            if (!states.unfinished().isEmpty()) {
                throw new ProblemException(new UpdateProblem.ContextNotServed(
                        context, states.unfinished().toString()));
            }
        }
        way.tell(context, stage(context));
        return facts;
    }

    private Stage stage(String context) {
        if (way.journal().isBegun(UpdateStep.TURN_BACK, "")) {
            return Stage.BACK;
        }
        return Updates.isUnchanged(way.journal().facts(UpdateStep.UPDATE, context))
                ? Stage.UNCHANGED_PROVED
                : Stage.PROVED;
    }
}
