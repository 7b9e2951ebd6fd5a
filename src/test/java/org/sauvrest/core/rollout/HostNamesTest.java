package org.sauvrest.core.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.RolloutProblem;

class HostNamesTest {

    /// Else "b[1-2]-1" would be taken for a name, and nobody would be visited there.
    @Test
    void aSecondRangeInOneNameIsAFault() {
        var refused = assertThrows(
                ProblemException.class, () -> HostList.parse(Path.of("parc"), "pc1\nb[1-2]-[1-3]\n", Path.of(".ssh")));

        var told = assertInstanceOf(RolloutProblem.HostListFault.class, refused.problem());
        assertEquals(HostList.LineFault.RANGE, told.fault());
        assertEquals(2, told.line());
    }
}
