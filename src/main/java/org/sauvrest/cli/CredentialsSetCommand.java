package org.sauvrest.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `sauvrest credentials set`: puts the password of a server into the password file, once the server has taken it.
@Command(name = "set")
final class CredentialsSetCommand extends Verb {

    @Option(names = "--stdin")
    private boolean standardInput;

    @Override
    ExitCode work(Face face) throws ProblemException, InterruptedException {
        var profile = profile();
        var question = face.words()
                .say(
                        "cli.password",
                        Map.of(
                                "user",
                                profile.user(),
                                "host",
                                profile.addresses().getFirst().host()));
        var typed = standardInput
                ? root().screen().firstLine().map(Password::new).orElse(null)
                : face.askPassword(question).orElse(null);
        return set(face, typed);
    }

    private ExitCode set(Face face, @Nullable Password typed) throws ProblemException, InterruptedException {
        if (typed == null) {
            throw new ProblemException(new Problem.NoPasswordGiven());
        }
        return say(
                face,
                root().core().credentials().set(profile(), typed),
                proof -> CredentialsCheckCommand.text(proof, face.words()));
    }

    /// It asks itself, and what was typed is not to be kept where it was refused.
    @Override
    boolean asksForPassword() {
        return false;
    }
}
