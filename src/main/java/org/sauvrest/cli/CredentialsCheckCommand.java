package org.sauvrest.cli;

import org.sauvrest.core.credentials.LoginProof;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.words.Words;
import picocli.CommandLine.Command;

/// `sauvrest credentials check`: whether one gets in with what the password files say.
@Command(name = "check")
final class CredentialsCheckCommand extends Verb {

    @Override
    ExitCode work(Face face) throws ProblemException, InterruptedException {
        return say(face, root().core().credentials().check(profile()), proof -> text(proof, face.words()));
    }

    /// It is the file that is to be proved.
    @Override
    boolean asksForPassword() {
        return false;
    }

    static String text(LoginProof proof, Words words) {
        return words.say(proof.line().isPresent() ? "credentials.proved" : "credentials.unasked", proof);
    }
}
