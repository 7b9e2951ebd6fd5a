package org.sauvrest.core.machine;

import java.util.List;
import java.util.function.Consumer;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.UpdateProblem;
import org.sauvrest.core.process.Ended;

/// Tells what a guarded program prints from what was printed on the way to it: greetings, warnings, refusals.
final class Start implements Consumer<String> {

    private final Guard guard;
    private final Consumer<String> onLine;
    private volatile boolean begun;

    Start(Guard guard, Consumer<String> onLine) {
        this.guard = guard;
        this.onLine = onLine;
    }

    @Override
    public void accept(String line) {
        if (begun) {
            onLine.accept(line);
        } else {
            // Greetings need not end their last line.
            begun = line.endsWith(Guard.STARTED);
        }
    }

    /// How the program itself ended.
    ///
    /// @param lastLines of all that was printed
    /// @throws ProblemException where it has not begun
    Ended ended(int status, List<String> lastLines) throws ProblemException {
        if (begun) {
            return new Ended(status, after(lastLines));
        }
        var program = guard.command().program();
        if (guard.user().isPresent() && lastLines.stream().noneMatch(line -> line.endsWith(Guard.MISSING))) {
            throw new ProblemException(
                    new UpdateProblem.AccountRefused(guard.user().get(), lastLines));
        }
        throw new ProblemException(new UpdateProblem.ProgramMissing(program, said(lastLines)));
    }

    private static List<String> after(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).endsWith(Guard.STARTED)) {
                return lines.subList(i + 1, lines.size());
            }
        }
        return lines;
    }

    private static String said(List<String> lines) {
        return String.join(
                " ",
                lines.stream().filter(line -> !line.endsWith(Guard.MISSING)).toList());
    }
}
