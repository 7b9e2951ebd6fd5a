package org.sauvrest.core.handover;

import java.nio.file.Path;
import java.util.Optional;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.words.Words;

/// A package to make.
///
/// @param profile of the server, and as whom the computers log in on it
/// @param lines file with the lines to hand over; absent for those that this computer's own password makes
/// @param folder that must not be there yet
/// @param results folder on the network into which every computer writes how it went; absent for none
/// @param words language of the package's instructions
public record HandoverRequest(
        ServerProfile profile,
        ManagementTool tool,
        Optional<Path> lines,
        Path folder,
        Optional<String> results,
        Words words) {}
