package org.sauvrest.core.connection;

import java.util.List;
import java.util.Optional;
import org.sauvrest.core.problem.Problem;

/// What was found on the way to a server, up to the first obstacle that stops everything after it.
public record Diagnosis(String server, List<Finding> findings) {

    public Diagnosis {
        findings = List.copyOf(findings);
    }

    public boolean isGood() {
        return firstProblem().isEmpty();
    }

    public Optional<Problem> firstProblem() {
        return findings.stream().flatMap(finding -> finding.problem().stream()).findFirst();
    }
}
