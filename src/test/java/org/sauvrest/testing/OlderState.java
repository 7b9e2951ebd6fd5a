package org.sauvrest.testing;

import org.sauvrest.core.postgres.Sql;
import org.sauvrest.core.restore.HiddenDatabase;
import org.sauvrest.core.restore.PreviousStates;

/// The states of a context that are put away, as an older program has left them: it noted nothing of what they hold. A
/// newer one may have noted what this one does not know.
public final class OlderState {

    private OlderState() {}

    public static void of(TestServer server, String context) throws Exception {
        try (var session = server.session("postgres")) {
            for (var hidden : PreviousStates.of(HiddenDatabase.all(session), context)) {
                var note = """
                        {"sauvrest":1,"context":"%s","since":"%s","newer":{"a":1}}""".formatted(context, PreviousStates.since(hidden));
                session.execute(
                        "COMMENT ON DATABASE " + Sql.identifier(hidden.name().name()) + " IS " + Sql.literal(note));
            }
        }
    }
}
