package org.sauvrest.core.rollout;

import java.util.List;
import java.util.Optional;
import org.sauvrest.core.remote.Target;

/// One computer of the park.
///
/// @param name by which people know it, no two the same
/// @param address name or address for SSH; a folder's path where the platform is that
/// @param port of its SSH server
/// @param user account there; absent for the campaign's
/// @param room where it stands; may be empty
/// @param jumps hosts through which it is reached, the first one first; absent where the list does not say, so that the
///     user's own SSH configuration does
public record Computer(
        String name,
        String address,
        int port,
        Optional<String> user,
        String room,
        Platform platform,
        Optional<List<Target>> jumps) {

    public Computer(String name, String address, int port, Optional<String> user, String room, Platform platform) {
        this(name, address, port, user, room, platform, Optional.empty());
    }
}
