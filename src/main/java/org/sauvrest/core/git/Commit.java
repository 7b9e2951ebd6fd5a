package org.sauvrest.core.git;

import java.time.Instant;

/// A commit.
///
/// @param id all forty digits
/// @param time at which it was committed
public record Commit(String id, String subject, Instant time) {}
