package org.sauvrest.core.save;

import java.nio.file.Path;

/// A save in a folder with its manifest; not checked by being listed.
///
/// @param present whether a file of the manifest's size is there
public record SavedFile(Path file, Manifest manifest, boolean present) {}
