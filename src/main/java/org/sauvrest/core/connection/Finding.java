package org.sauvrest.core.connection;

import java.util.Optional;
import org.sauvrest.core.problem.Problem;

/// The result of one check.
///
/// @param fact what was found, such as a version; may be empty
/// @param problem absent where all is well
public record Finding(Check check, String fact, Optional<Problem> problem) {

    static Finding good(Check check, String fact) {
        return new Finding(check, fact, Optional.empty());
    }

    static Finding bad(Check check, Problem problem) {
        return new Finding(check, "", Optional.of(problem));
    }

    public boolean isGood() {
        return problem.isEmpty();
    }
}
