package org.sauvrest.core.rollout;

import java.util.Optional;
import java.util.function.Predicate;
import org.sauvrest.core.passwords.Password;

/// What is known for one run only, and never stored.
///
/// @param password for SSH, where keys do not do
/// @param passphrase of locked private keys
/// @param accepted which keys of computers that were never seen are accepted, by fingerprint
public record Access(Optional<Password> password, Optional<Password> passphrase, Predicate<String> accepted) {

    /// Keys that are not locked, and computers that are known.
    public static final Access PLAIN = new Access(Optional.empty(), Optional.empty(), fingerprint -> false);
}
