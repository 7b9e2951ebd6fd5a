package org.sauvrest.core.save;

import java.nio.file.Path;
import org.sauvrest.core.words.Bytes;

/// A save that lies in another place too, to the last bit.
///
/// @param file the copy
/// @param sha256 of the copy as it was read back, hexadecimal
public record CopyReport(Path file, Bytes size, String sha256) {}
