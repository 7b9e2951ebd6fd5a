package org.sauvrest.desktop.home;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.words.Explanation;
import org.sauvrest.desktop.desk.Desk;

/// What several saves have failed of, said once for all of them; what only one has failed of stands in its row.
final class Causes {

    private static final int SEVERAL = 2;
    private static final int MOST_TOLD = 2;

    private Causes() {}

    /// The most frequent ones, each with how many contexts it concerns and what to do.
    static List<String> of(Collection<Problem> problems, Desk desk) {
        var counts = new LinkedHashMap<Explanation, Integer>();
        problems.forEach(problem -> counts.merge(desk.explain(cause(problem)), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(cause -> cause.getValue() >= SEVERAL)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_TOLD)
                .map(cause -> desk.words()
                        .say(
                                "home.batch.cause",
                                Map.of(
                                        "contexts",
                                        cause.getValue(),
                                        "what",
                                        cause.getKey().headline(),
                                        "todo",
                                        cause.getKey().todo())))
                .toList();
    }

    /// How much each context lacks is its own; that a disk is full is not.
    private static Problem cause(Problem problem) {
        return problem instanceof Problem.DiskShort(var folder, var needed, var free)
                ? new Problem.DiskFull(folder)
                : problem;
    }
}
