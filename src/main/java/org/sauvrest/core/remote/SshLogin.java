package org.sauvrest.core.remote;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sauvrest.core.passwords.Password;

/// What SSH servers are shown.
///
/// @param folder of the user's keys and known hosts, usually `~/.ssh`
/// @param identities private keys, beside the usual ones of the folder
/// @param passphrase of those that are locked
/// @param password for servers that take one
/// @param agent socket (Unix) or pipe (Windows) of a running agent
public record SshLogin(
        Path folder,
        List<Path> identities,
        Optional<Password> passphrase,
        Optional<Password> password,
        Optional<Path> agent) {

    private static final Path WINDOWS_PIPE = Path.of("\\\\.\\pipe\\openssh-ssh-agent");

    public SshLogin {
        identities = List.copyOf(identities);
    }

    /// The usual keys alone.
    ///
    /// @param folder of the user's keys and known hosts
    public static SshLogin usual(Path folder, Optional<Path> agent) {
        return new SshLogin(folder, List.of(), Optional.empty(), Optional.empty(), agent);
    }

    /// The same keys and agent, and what is known for one occasion.
    public SshLogin with(List<Path> others, Optional<Password> phrase, Optional<Password> secret) {
        return new SshLogin(folder, others, phrase, secret, agent);
    }

    /// Where the agent of this user listens.
    public static Optional<Path> agent(String system, Map<String, String> environment) {
        var named = environment.get("SSH_AUTH_SOCK");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return system.startsWith("Windows") ? Optional.of(WINDOWS_PIPE) : Optional.empty();
    }
}
