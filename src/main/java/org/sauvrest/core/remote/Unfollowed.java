package org.sauvrest.core.remote;

import java.nio.file.Path;

/// A part of an SSH configuration that counts for nobody here, though it would lead somewhere.
///
/// @param line where it begins, 1 for the first of the file
/// @param text what stands there
public record Unfollowed(Path file, int line, Cause cause, String text) {

    public enum Cause {
        /// Whom the section is about depends on more than a name.
        MATCH,
        /// No file is there to include.
        NOTHING_THERE
    }
}
