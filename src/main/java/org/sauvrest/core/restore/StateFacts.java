package org.sauvrest.core.restore;

import java.time.Instant;
import java.util.Optional;
import org.sauvrest.core.odoo.LastChange;
import org.sauvrest.core.odoo.OdooInstall;
import org.sauvrest.core.odoo.RecordCounts;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.postgres.Login;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.postgres.Tables;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.words.Words;

/// By what people tell one state of a context from another.
///
/// @param odoo version of its Odoo, such as `17.0.1.3`
/// @param changed when somebody last changed something in its Odoo, as far as that is known
/// @param tables how many hold rows that a save would hold
/// @param records how much of what people work on; unknown of a state that was noted by an earlier version
public record StateFacts(
        Optional<String> odoo, Optional<Instant> changed, long tables, Optional<RecordCounts> records) {

    private static final String SOON = "SET lock_timeout = '1s'; SET statement_timeout = '5s'";

    /// Which Odoo a state belongs to, in words.
    ///
    /// @param version absent where it is that of none
    public static String ofOdoo(Optional<String> version, Words words) {
        return version.map(known -> words.say("restore.window.odoo", "version", known))
                .orElseGet(() -> words.say("restore.window.no-odoo"));
    }

    /// @param session in the context
    static StateFacts of(Session session) throws ProblemException, InterruptedException {
        return new StateFacts(
                OdooInstall.version(session),
                LastChange.of(session),
                Tables.weigh(session).size(),
                Optional.of(RecordCounts.of(session)));
    }

    /// For whom they are good to know and no more: nobody waits long for them, and nothing fails without them.
    ///
    /// @return nothing where the context cannot be looked into, or not soon
    static Optional<StateFacts> ifReadable(Connector connector, Login login, String context)
            throws InterruptedException {
        try (var session = connector.open(login, context)) {
            session.execute(SOON);
            return Optional.of(of(session));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }
}
