package org.sauvrest.core.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.UpdateProblem;
import org.sauvrest.core.process.Command;

/// The program `git` in one folder, as the account that the folder belongs to: it refuses others, and what it writes
/// shall belong to that account. It asks nobody, and runs no hook.
record GitProgram(Machine machine, String folder, Optional<String> owner) {

    private static final Map<String, String> QUIET =
            Map.of("GIT_TERMINAL_PROMPT", "0", "GIT_SSH_COMMAND", "ssh -o BatchMode=yes", "GIT_PAGER", "cat");

    /// What it printed, and how it ended.
    record Said(int status, List<String> lines) {

        boolean well() {
            return status == 0;
        }

        Optional<String> first() {
            return well() ? lines.stream().findFirst() : Optional.empty();
        }
    }

    Said ask(String... arguments) throws ProblemException, InterruptedException {
        var words =
                new ArrayList<>(List.of("-C", folder, "-c", "core.hooksPath=/dev/null", "-c", "core.quotePath=false"));
        words.addAll(List.of(arguments));
        var lines = new ArrayList<String>();
        var ended = machine.run(new Command("git", words, QUIET), owner, line -> {
            synchronized (lines) {
                lines.add(line);
            }
        });
        return new Said(ended.status(), List.copyOf(lines));
    }

    /// @throws ProblemException where it fails
    List<String> run(String... arguments) throws ProblemException, InterruptedException {
        var said = ask(arguments);
        if (!said.well()) {
            throw new ProblemException(new UpdateProblem.GitFailed(folder, String.join(" ", arguments), said.lines()));
        }
        return said.lines();
    }
}
