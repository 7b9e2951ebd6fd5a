package org.sauvrest.core.remote;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.security.auth.login.FailedLoginException;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.FaultException;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.RemoteProblem;

/// The private keys that an SSH server is shown.
final class Identities {

    private static final List<String> USUAL = List.of("id_ed25519", "id_ecdsa", "id_rsa");

    private Identities() {}

    /// @throws ProblemException where a key that was named cannot be used; a usual one that cannot is passed over
    static List<KeyPair> of(SshLogin login) throws ProblemException {
        var keys = new ArrayList<KeyPair>();
        for (var file : login.identities()) {
            try {
                keys.addAll(read(file, login));
            } catch (IOException | GeneralSecurityException | RuntimeException e) {
                throw new ProblemException(new RemoteProblem.KeyUnusable(file, fault(e, login)), e);
            }
        }
        for (var name : USUAL) {
            keys.addAll(usual(login.folder().resolve(name), login));
        }
        return keys;
    }

    /// The library tells a wrong passphrase in as many ways as there are kinds of keys.
    private static Fault fault(Exception e, SshLogin login) {
        return switch (e) {
            case FaultException known -> known.fault();
            case FailedLoginException locked when login.passphrase().isEmpty() -> new Fault.Locked();
            case FileSystemException unread -> Fault.of(unread);
            default -> login.passphrase().isPresent() ? new Fault.NotOpened() : new Fault.NotUnderstood();
        };
    }

    private static List<KeyPair> usual(Path file, SshLogin login) {
        try {
            return Files.isReadable(file) ? read(file, login) : List.of();
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            // Locked, or of a kind of its own: the agent may hold it, and other keys may do.
            return List.of();
        }
    }

    private static List<KeyPair> read(Path file, SshLogin login) throws IOException, GeneralSecurityException {
        var passphrase = login.passphrase()
                .map(Password::reveal)
                .map(FilePasswordProvider::of)
                .orElse(FilePasswordProvider.EMPTY);
        try (var stream = Files.newInputStream(file)) {
            var pairs = SecurityUtils.loadKeyPairIdentities(
                    null, NamedResource.ofName(file.getFileName().toString()), stream, passphrase);
            if (pairs == null) {
                throw new FaultException(new Fault.NoKey());
            }
            return StreamSupport.stream(pairs.spliterator(), false).toList();
        }
    }
}
