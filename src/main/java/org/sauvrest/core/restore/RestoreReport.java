package org.sauvrest.core.restore;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A context that was restored and found to hold every row of the file.
///
/// @param previousUntil until when the state before is kept at least; absent where there was none
/// @param unusable for how long the context could not be used
public record RestoreReport(
        String context,
        Path file,
        long tables,
        long rows,
        Optional<Instant> previousUntil,
        Duration unusable,
        Duration took,
        List<Notice> notices) {}
