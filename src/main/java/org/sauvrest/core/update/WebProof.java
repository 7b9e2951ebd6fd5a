package org.sauvrest.core.update;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.sauvrest.core.odoo.OdooInstall;
import org.sauvrest.core.odoo.OdooWeb;
import org.sauvrest.core.odoo.Series;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.UpdateProblem;

/// Asks an Odoo as its users do: its version, and of a database its login page and a login.
record WebProof(OdooWeb web) {

    private static final int MILLISECONDS_BETWEEN_LOOKS = 100;
    private static final int OK = 200;
    private static final int FIRST_WITH_PAGE = 8;

    /// An account that no database has: its refusal shows that the database was loaded and asked.
    private static final String NOBODY = "sauvrest-proof";

    /// What came of it.
    sealed interface Answer {

        /// @param facts what answered
        record Served(Map<String, String> facts) implements Answer {}

        /// @param said what was said instead
        record Refused(String said) implements Answer {}

        /// Nothing was said at all.
        record Silent() implements Answer {}
    }

    /// @param patience until an answer that has not come is given up
    static WebProof at(String url, Duration patience) {
        return new WebProof(OdooWeb.of(url, patience));
    }

    /// Whether an Odoo of a version has a login page that can be asked for one database: older ones are programs in the
    /// browser that ask themselves.
    static boolean hasLoginPage(String version) {
        return new Series(OdooInstall.series(version)).isAtLeast(FIRST_WITH_PAGE, 0);
    }

    /// @throws ProblemException where nothing that is said there proves anything
    void requireTrusted() throws ProblemException {
        var distrust = web.distrust();
        if (distrust.isPresent()) {
            throw new ProblemException(
                    new UpdateProblem.WebCertificateUntrusted(web.base().toString(), distrust.get()));
        }
    }

    /// The version that answers.
    ///
    /// @param patience until it does
    /// @return nothing where none has answered
    Optional<String> version(Duration patience) throws InterruptedException {
        var until = Instant.now().plus(patience);
        var found = web.version();
        while (found.isEmpty() && Instant.now().isBefore(until)) {
            Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
            found = web.version();
        }
        return found;
    }

    /// @param version of the code that answers
    Answer database(String name, String version) {
        boolean hasPage = hasLoginPage(version);
        int page = hasPage ? web.loginPage(name) : OK;
        if (page != OK) {
            return page == 0 ? new Answer.Silent() : new Answer.Refused("HTTP " + page);
        }
        var login = web.login(name, NOBODY, new Password(NOBODY));
        return switch (login.login()) {
            case FAILED -> new Answer.Refused(login.said());
            case SILENT -> new Answer.Silent();
            case ACCEPTED, REFUSED ->
                new Answer.Served(Map.of(
                        "page",
                        hasPage ? "" + page : "none",
                        "login",
                        login.login().name()));
        };
    }
}
