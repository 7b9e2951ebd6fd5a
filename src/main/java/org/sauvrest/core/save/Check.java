package org.sauvrest.core.save;

import java.time.Instant;

/// What came of reading a save in full, some time after it was made.
public record Check(Instant at, boolean whole) {}
