package org.sauvrest.core.remote;

import java.util.List;

/// The way to another computer.
///
/// @param jumps hosts that pass the connection on, the one that we reach ourselves first; none where the computer
///     itself is reached
/// @param target whose key is looked for under its own name, whatever is in between
public record Route(List<Target> jumps, Target target) {

    public Route {
        jumps = List.copyOf(jumps);
    }

    public static Route direct(Target target) {
        return new Route(List.of(), target);
    }

    boolean isDirect() {
        return jumps.isEmpty();
    }

    /// The way to the host that passes the connection on to the computer itself.
    Route toLastJump() {
        return new Route(jumps.subList(0, jumps.size() - 1), jumps.getLast());
    }
}
