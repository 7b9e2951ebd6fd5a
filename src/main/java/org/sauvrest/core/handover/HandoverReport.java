package org.sauvrest.core.handover;

import java.nio.file.Path;

/// A package that was made.
///
/// @param lines how many lines of a password file are in it
/// @param instructions what to read first
public record HandoverReport(ManagementTool tool, Path folder, int lines, Path instructions) {}
