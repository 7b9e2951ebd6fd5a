package org.sauvrest.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private @Nullable Integer parallel;

    @Option(names = "--timeout", paramLabel = "SECONDS")
    private @Nullable Integer seconds;

    @Option(names = "--all-profiles")
    private boolean profiles;

    private @Nullable Access asked;

    /// What was chosen, and the usual for the rest.
    Campaign.Ssh choice() {
        return over(new Campaign.Ssh(
                System.getProperty("user.name"),
                List.of(),
                Campaign.Ssh.USUAL_PARALLEL,
                Campaign.Ssh.USUAL_SECONDS,
                false));
    }

    /// What was chosen now, and what was chosen before for the rest.
    Campaign.Ssh over(Campaign.Ssh before) {
        return new Campaign.Ssh(
                user == null ? before.user() : user,
                Stream.concat(before.identities().stream(), identities.stream().map(Path::toAbsolutePath))
                        .distinct()
                        .toList(),
                parallel == null ? before.parallel() : Math.max(1, parallel),
                seconds == null ? before.seconds() : Math.max(1, seconds),
                profiles || before.profiles());
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
