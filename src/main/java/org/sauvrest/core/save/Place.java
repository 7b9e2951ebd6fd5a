package org.sauvrest.core.save;

import java.nio.file.Path;
import java.util.Optional;
import org.sauvrest.core.words.Bytes;

/// A folder that a save can go to.
///
/// @param free room on its disk; absent where it cannot be found out, such as for a folder that is yet to be made
public record Place(Path folder, Kind kind, Optional<Bytes> free) {

    /// How the folder is known.
    public enum Kind {
        USUAL,
        DRIVE,
        CHOSEN
    }
}
