package org.sauvrest.core.rollout;

import java.util.Optional;

/// One computer of the park.
///
/// @param name by which people know it, no two the same
/// @param address name or address for SSH; a folder's path where the platform is that
/// @param port of its SSH server
/// @param user account there; absent for the campaign's
/// @param room where it stands; may be empty
public record Computer(String name, String address, int port, Optional<String> user, String room, Platform platform) {}
