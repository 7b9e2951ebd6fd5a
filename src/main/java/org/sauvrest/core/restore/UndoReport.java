package org.sauvrest.core.restore;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A context that has its previous state again.
///
/// @param since until when the state that came back had been the context
/// @param replacedUntil until when the state that it replaced is kept at least; absent where there was none
public record UndoReport(String context, Instant since, Optional<Instant> replacedUntil, Duration unusable) {}
