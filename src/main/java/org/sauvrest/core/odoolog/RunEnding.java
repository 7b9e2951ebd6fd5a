package org.sauvrest.core.odoolog;

import java.time.Duration;

/// How a run of Odoo ended.
public sealed interface RunEnding {

    /// By itself, or by a signal.
    record Exited(int status) implements RunEnding {}

    /// We ended it, since somebody wanted so.
    record Stopped() implements RunEnding {}

    /// We ended it, since it took longer than it was given.
    record TimedOut(Duration after) implements RunEnding {}
}
