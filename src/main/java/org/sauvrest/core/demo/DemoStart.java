package org.sauvrest.core.demo;

import org.sauvrest.core.settings.ServerProfile;

/// A demo server that runs.
///
/// @param fresh whether it was made just now
/// @param contexts how many there are
public record DemoStart(ServerProfile profile, boolean fresh, long contexts) {}
