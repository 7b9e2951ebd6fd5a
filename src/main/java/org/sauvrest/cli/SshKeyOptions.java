package org.sauvrest.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.passwords.Password;
import picocli.CommandLine.Option;

/// What SSH servers are shown. Secrets are asked for once.
final class SshKeyOptions {

    @Option(names = "--identity", paramLabel = "FILE")
    private List<Path> identities = List.of();

    @Option(names = "--ssh-password")
    private boolean password;

    @Option(names = "--passphrase")
    private boolean passphrase;

    private @Nullable Secrets asked;

    record Secrets(Optional<Password> password, Optional<Password> passphrase) {}

    List<Path> identities() {
        return identities.stream().map(Path::toAbsolutePath).toList();
    }

    Secrets secrets(Face face) {
        var known = asked;
        if (known == null) {
            known = new Secrets(
                    asked(face, password, "rollout.password"), asked(face, passphrase, "rollout.passphrase"));
            asked = known;
        }
        return known;
    }

    private static Optional<Password> asked(Face face, boolean wanted, String question) {
        return wanted ? face.askPassword(face.words().say(question)) : Optional.empty();
    }
}
