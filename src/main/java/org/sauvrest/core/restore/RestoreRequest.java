package org.sauvrest.core.restore;

import java.nio.file.Path;
import java.util.Optional;
import org.sauvrest.core.settings.ServerProfile;

/// Which file to restore, and into which context.
///
/// @param into absent for the context that the file was saved from
/// @param otherContext whether a file of another context is meant to be taken
/// @param otherOdoo whether a file of another series of Odoo is meant to be taken
public record RestoreRequest(
        ServerProfile profile, Path file, Optional<String> into, boolean otherContext, boolean otherOdoo) {}
