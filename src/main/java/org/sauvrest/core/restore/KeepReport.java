package org.sauvrest.core.restore;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A context whose present state is kept.
///
/// @param until until when at least
public record KeepReport(KeptState state, Instant until, Duration duration, List<Notice> notices) {

    public KeepReport {
        notices = List.copyOf(notices);
    }
}
