package org.sauvrest.cli;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.rollout.Access;
import org.sauvrest.core.rollout.Campaign;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How other computers are logged in to.
final class SshOptions {

    @Option(names = "--ssh-user", paramLabel = "ACCOUNT")
    private @Nullable String user;

    @Mixin
    private final SshKeyOptions keys = new SshKeyOptions();

    @Option(names = "--accept-new-keys")
    private boolean acceptNewKeys;

    @Option(names = "--parallel", paramLabel = "COMPUTERS")
    private @Nullable Integer parallel;

    @Option(names = "--timeout", paramLabel = "SECONDS")
    private @Nullable Integer seconds;

    @Option(names = "--all-profiles")
    private boolean profiles;

    /// What was chosen, and the usual for the rest.
    Campaign.Ssh choice() throws ProblemException {
        return over(new Campaign.Ssh(
                System.getProperty("user.name"),
                List.of(),
                Campaign.Ssh.USUAL_PARALLEL,
                Campaign.Ssh.USUAL_SECONDS,
                false));
    }

    /// What was chosen now, and what was chosen before for the rest.
    Campaign.Ssh over(Campaign.Ssh before) throws ProblemException {
        var numbers = new AtLeastOne("sauvrest credentials deploy");
        numbers.require("--parallel", parallel);
        numbers.require("--timeout", seconds);
        return new Campaign.Ssh(
                user == null ? before.user() : user,
                Stream.concat(before.identities().stream(), keys.identities().stream())
                        .distinct()
                        .toList(),
                parallel == null ? before.parallel() : parallel,
                seconds == null ? before.seconds() : seconds,
                profiles || before.profiles());
    }

    /// What is known for this run only.
    Access access(Face face) {
        var secrets = keys.secrets(face);
        return new Access(secrets.password(), secrets.passphrase(), fingerprint -> acceptNewKeys);
    }
}
