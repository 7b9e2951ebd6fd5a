package org.sauvrest.core.archive;

/// What the layout of an archive's contents depends on.
///
/// @param minorVersion of the format, 14 for `1.14`
/// @param offsetSize bytes of an offset
record Layout(int minorVersion, int offsetSize) {}
