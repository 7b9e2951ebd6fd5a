package org.sauvrest.core.git;

/// A path that is not the same in two commits.
///
/// @param added whether only the second has it
record Difference(String path, boolean added) {}
