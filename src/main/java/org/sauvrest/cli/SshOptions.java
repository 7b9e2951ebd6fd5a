package org.sauvrest.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.rollout.Access;
import org.sauvrest.core.rollout.Campaign;
import picocli.CommandLine.Option;

/// How other computers are logged in to.
final class SshOptions {

    @Option(names = "--ssh-user", paramLabel = "ACCOUNT")
    private @Nullable String user;

    @Option(names = "--identity", paramLabel = "FILE")
    private List<Path> identities = List.of();

    @Option(names = "--ssh-password")
    private boolean password;

    @Option(names = "--passphrase")
    private boolean passphrase;

    @Option(names = "--accept-new-keys")
    private boolean acceptNewKeys;

    @Option(names = "--parallel", paramLabel = "COMPUTERS")
    private int parallel = Campaign.Ssh.USUAL_PARALLEL;

    @Option(names = "--timeout", paramLabel = "SECONDS")
    private int seconds = Campaign.Ssh.USUAL_SECONDS;

    @Option(names = "--all-profiles")
    private boolean profiles;

    private @Nullable Access asked;

    Campaign.Ssh choice() {
        return new Campaign.Ssh(
                user == null ? System.getProperty("user.name") : user,
                identities.stream().map(Path::toAbsolutePath).toList(),
                Math.max(1, parallel),
                Math.max(1, seconds),
                profiles);
    }

    /// What is known for this run only: asked for once.
    Access access(Face face) {
        var known = asked;
        if (known == null) {
            known = new Access(
                    asked(face, password, "rollout.password"),
                    asked(face, passphrase, "rollout.passphrase"),
                    fingerprint -> acceptNewKeys);
            asked = known;
        }
        return known;
    }

    private static Optional<Password> asked(Face face, boolean wanted, String question) {
        return wanted ? face.askPassword(face.words().say(question)) : Optional.empty();
    }
}
