package org.sauvrest.core.save;

import java.nio.file.Path;
import java.util.Optional;

/// A save in a folder with its manifest; not checked by being listed.
///
/// @param present whether a file of the manifest's size is there
/// @param checked what came of it when somebody last read it in full
public record SavedFile(Path file, Manifest manifest, boolean present, Optional<Check> checked) {

    /// Whether somebody who has read it in full has found it so.
    public boolean isDamaged() {
        return checked.filter(check -> !check.whole()).isPresent();
    }

    /// Whether it counts as a save, as far as that is known.
    public boolean isGood() {
        return present && !isDamaged();
    }
}
