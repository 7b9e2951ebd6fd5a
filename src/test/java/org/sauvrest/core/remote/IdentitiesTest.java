package org.sauvrest.core.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.RemoteProblem;
import org.sauvrest.testing.OpenSshd;

/// The private keys of this user, as ssh-keygen makes them.
class IdentitiesTest {

    @TempDir
    private Path home;

    private SshLogin login(Path key, @Nullable String passphrase) {
        return new SshLogin(
                home.resolve(".ssh"),
                List.of(key),
                Optional.ofNullable(passphrase).map(Password::new),
                Optional.empty(),
                Optional.empty());
    }

    private Fault fault(Path key, @Nullable String passphrase) {
        var refusal = assertThrows(ProblemException.class, () -> Identities.of(login(key, passphrase)));
        var problem = (RemoteProblem.KeyUnusable) refusal.problem();
        assertEquals(key, problem.file());
        return problem.fault();
    }

    @Test
    void saysWhyAKeyCannotBeUsed() throws Exception {
        for (var kind : List.of("ed25519", "rsa")) {
            var locked = OpenSshd.key(home.resolve(kind), kind, "a phrase");

            assertEquals(new Fault.Locked(), fault(locked, null), kind);
            assertEquals(new Fault.NotOpened(), fault(locked, "another"), kind);
            assertEquals(1, Identities.of(login(locked, "a phrase")).size(), kind);
            assertEquals(new Fault.NoKey(), fault(Path.of(locked + ".pub"), null), kind);

            var cut = Files.writeString(
                    home.resolve("cut"), Files.readString(locked).substring(0, 120));
            assertEquals(new Fault.NotUnderstood(), fault(cut, null), kind);
        }
        assertEquals(new Fault.NoKey(), fault(Files.writeString(home.resolve("text"), "hello\n"), null));
        assertEquals(new Fault.Gone(), fault(home.resolve("none"), null));
    }
}
