package org.sauvrest.core.credentials;

import java.nio.file.Path;

/// Lines that have come from one file into another.
///
/// @param file that was written
/// @param lines that were put into it
public record Copied(Path file, int lines) {}
