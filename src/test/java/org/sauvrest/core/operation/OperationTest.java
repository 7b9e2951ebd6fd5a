package org.sauvrest.core.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

class OperationTest {

    private static Outcome<Object> outcomeOfStopped(Problem problem) {
        Operation<Object> work = progress -> {
            Thread.currentThread().interrupt();
            throw new ProblemException(problem);
        };
        return work.outcome(Progress.UNWATCHED);
    }

    @Test
    void whatFailsBecauseItIsStoppedIsNoNews() {
        assertEquals(new Outcome.Stopped<>(), outcomeOfStopped(new Problem.NoPasswordGiven()));
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void whoStopsAChangeThatCannotBeTakenBackIsTold() {
        var stuck =
                new Problem.ChangeStuck("prof", "db", Path.of("pending"), List.of(new Problem.PortClosed("db", 5432)));

        assertEquals(new Outcome.Failed<>(stuck), outcomeOfStopped(stuck));
    }
}
