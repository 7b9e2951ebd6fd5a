package org.sauvrest.core.save;

import java.nio.file.Path;
import java.time.Duration;

/// A save that was made, read back in full and found to hold every row of its snapshot.
public record SaveReport(Path file, Manifest manifest, Duration took) {}
