package org.sauvrest.cli;

import java.util.Map;
import org.sauvrest.core.connection.Finding;
import org.sauvrest.core.passwords.Passwords;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.words.Explanation;
import org.sauvrest.core.words.Words;
import picocli.CommandLine.Command;

/// `sauvrest server test`: how far one gets on the way to the server, and what is in the way.
@Command(name = "test")
final class ServerTestCommand extends Verb {

    @Override
    ExitCode work(Face face) throws ProblemException, InterruptedException {
        var words = face.words();
        var diagnosis =
                root().core().diagnosis().diagnose(profile(), finding -> {}).run(face.progress());
        var problem = diagnosis.firstProblem();
        if (problem.filter(ServerTestCommand::wantsPassword).isPresent()) {
            throw new ProblemException(problem.get());
        }
        var lines = diagnosis.findings().stream()
                .map(finding -> text(finding, words))
                .toList();
        var code = problem.map(ExitCode::of).orElse(ExitCode.DONE);
        face.result(code, diagnosis, String.join(System.lineSeparator(), lines));
        return code;
    }

    private static boolean wantsPassword(Problem problem) {
        return Passwords.areAtFault(problem);
    }

    private static String text(Finding finding, Words words) {
        var check = words.say(finding.check());
        return finding.problem()
                .map(problem -> Explanation.of((Record) problem, words))
                .map(explained -> words.say(
                        "test.bad", Map.of("check", check, "what", explained.what(), "todo", explained.todo())))
                .orElseGet(() -> words.say("test.good", Map.of("check", check, "fact", finding.told(words))));
    }
}
