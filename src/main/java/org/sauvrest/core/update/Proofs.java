package org.sauvrest.core.update;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.sauvrest.core.contexts.ApplicationName;
import org.sauvrest.core.odoo.ModuleStates;
import org.sauvrest.core.odoo.OdooInstall;
import org.sauvrest.core.odoo.OdooWeb;
import org.sauvrest.core.odoo.Series;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.UpdateProblem;

/// The proof that an Odoo serves its contexts: the version that answers, and of each context its login page, a login,
/// and that no module waits in it.
final class Proofs {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MILLISECONDS_BETWEEN_LOOKS = 100;
    private static final int OK = 200;
    private static final int FIRST_WITH_PAGE = 8;

    /// An account that no database has: its refusal shows that the database was loaded and asked.
    private static final String NOBODY = "sauvrest-proof";

    private final Way way;
    private final Tools tools;

    Proofs(Way way, Tools tools) {
        this.way = way;
        this.tools = tools;
    }

    /// Whether an Odoo of a version has a login page that can be asked for one database: older ones are programs in the
    /// browser that ask themselves.
    static boolean hasLoginPage(String version) {
        return new Series(OdooInstall.series(version)).isAtLeast(FIRST_WITH_PAGE, 0);
    }

    /// @param version that the server shall have
    void run(String version) throws ProblemException, InterruptedException {
        way.progress().begin(Step.PROVE_SERVICE);
        var url = way.run().url();
        var web = OdooWeb.of(url, PATIENCE);
        way.always(UpdateStep.PROVE, "", () -> server(web, url, version));
        way.each(way.contexts(), context -> {
            way.always(UpdateStep.PROVE, context, () -> served(web, context));
            return true;
        });
    }

    private Map<String, String> server(OdooWeb web, String url, String version)
            throws ProblemException, InterruptedException {
        var until = Instant.now().plus(tools.patience().answer());
        var found = web.version();
        while (found.isEmpty() && Instant.now().isBefore(until)) {
            Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
            found = web.version();
        }
        if (found.isEmpty()) {
            throw new ProblemException(new Problem.OdooSilent(url, new Fault.Late()));
        }
        if (!OdooInstall.series(found.get()).equals(OdooInstall.series(version))) {
            throw new ProblemException(new UpdateProblem.OtherVersionAnswers(url, found.get(), version));
        }
        return Map.of("version", found.get());
    }

    private Map<String, String> served(OdooWeb web, String context) throws ProblemException, InterruptedException {
        // The code that answers: of the target on the way forward, of before on the way back, and both of one series.
        boolean hasPage = hasLoginPage(way.run().target());
        int page = hasPage ? web.loginPage(context) : OK;
        if (page != OK) {
            throw new ProblemException(new UpdateProblem.ContextNotServed(context, "HTTP " + page));
        }
        var login = web.login(context, NOBODY, new Password(NOBODY));
        if (login.login() == OdooWeb.Login.FAILED) {
            throw new ProblemException(new UpdateProblem.ContextNotServed(context, login.said()));
        }
        return at(
                context,
                Map.of(
                        "page",
                        hasPage ? "" + page : "none",
                        "login",
                        login.login().name()));
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
