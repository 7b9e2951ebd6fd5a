package org.sauvrest.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.rollout.ReportFile;

/// What the reports of a roll-out can be.
final class ReportKinds {

    private ReportKinds() {}

    /// @throws ProblemException where a name ends otherwise: it is known before anybody is visited
    static void require(List<Path> reports) throws ProblemException {
        for (var report : reports) {
            var name = report.toString().toLowerCase(Locale.ROOT);
            if (ReportFile.ENDINGS.stream().noneMatch(name::endsWith)) {
                var fault = new Fault.NoneOf("--report", report.toString(), ReportFile.ENDINGS);
                throw new ProblemException(new Problem.Usage(fault, "sauvrest credentials deploy"));
            }
        }
    }
}
