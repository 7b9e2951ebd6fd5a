package org.sauvrest.core.save;

import java.nio.file.Path;

/// Which save to copy, and where to.
///
/// @param folder that is there, such as a USB key's
public record CopyRequest(Path save, Path folder) {}
