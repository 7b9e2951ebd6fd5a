package org.sauvrest.core.credentials;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.sauvrest.core.operation.Outcome;

/// How an account stands here: what the password files say of it, and what came of logging in with them.
///
/// @param file in which its password stands; where there is none, the one in which it is looked for first
/// @param line of that file that counts, from 1; absent where it has none for the account
/// @param shadowed a further line for the account, which never counts
/// @param at when the login was tried
public record AccountStanding(
        String user,
        String host,
        Path file,
        Optional<Integer> line,
        Optional<Integer> shadowed,
        Outcome<LoginProof> login,
        Instant at) {}
