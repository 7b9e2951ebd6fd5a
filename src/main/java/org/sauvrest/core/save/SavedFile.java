package org.sauvrest.core.save;

import java.nio.file.Path;

/// A save in a folder with its manifest; not checked by being listed.
///
/// @param present whether a file of the manifest's size is there
/// @param damaged whether somebody who has read it in full has found it so
public record SavedFile(Path file, Manifest manifest, boolean present, boolean damaged) {

    /// Whether it counts as a save, as far as that is known.
    public boolean isGood() {
        return present && !damaged;
    }
}
