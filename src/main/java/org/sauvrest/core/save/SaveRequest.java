package org.sauvrest.core.save;

import java.nio.file.Path;
import java.util.Optional;
import org.sauvrest.core.settings.ServerProfile;

/// Which context to save, and where to.
///
/// @param to a folder that exists, or the name of a new file; absent for the profile's folder of the saves
public record SaveRequest(ServerProfile profile, String context, Optional<Path> to) {}
