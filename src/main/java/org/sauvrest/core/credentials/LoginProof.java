package org.sauvrest.core.credentials;

import java.nio.file.Path;
import java.util.Optional;

/// A login that has just taken place.
///
/// @param version of PostgreSQL, such as `15.18`
/// @param file in which the password stands
/// @param line of that file, counted from 1; absent where it has none for this account, and the server asked for none
public record LoginProof(String user, String host, int port, String version, Path file, Optional<Integer> line) {}
