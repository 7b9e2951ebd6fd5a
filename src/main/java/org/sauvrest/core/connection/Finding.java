package org.sauvrest.core.connection;

import java.util.Optional;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.words.Words;

/// The result of one check.
///
/// @param fact what was found, such as a version; may be empty
/// @param problem absent where all is well
public record Finding(Check check, String fact, Optional<Problem> problem) {

    /// What stands for the version of TLS where there is none.
    static final String UNENCRYPTED = "-";

    static Finding good(Check check, String fact) {
        return new Finding(check, fact, Optional.empty());
    }

    static Finding bad(Check check, Problem problem) {
        return new Finding(check, "", Optional.of(problem));
    }

    /// What was found, as people say it; may be empty.
    public String told(Words words) {
        if (check != Check.TLS || fact.isEmpty()) {
            return fact;
        }
        return fact.equals(UNENCRYPTED) ? words.say("test.unencrypted") : words.say("test.encrypted", "version", fact);
    }

    public boolean isGood() {
        return problem.isEmpty();
    }
}
