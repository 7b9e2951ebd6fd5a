package org.sauvrest.desktop.home;

import java.util.ArrayList;
import java.util.Optional;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Desk;

/// What a student is told whose connection names a context that is not on the server: why that may be, and what can be
/// done.
record GoneContext(Desk desk, String context) {

    /// @return nothing where the connection names none, or the own one is known all the same
    static Optional<GoneContext> of(Desk desk, ServerProfile profile, ServerState state) {
        return state instanceof ServerState.There there && there.own().isEmpty()
                ? Optional.ofNullable(profile.context()).map(named -> new GoneContext(desk, named))
                : Optional.empty();
    }

    String what() {
        return desk.say("home.own-gone", "context", context);
    }

    /// @param choosing whether another one can be chosen above
    String todo(ServerState state, boolean choosing) {
        var lines = new ArrayList<String>();
        lines.add(desk.say("home.own-gone.ask"));
        if (!state.saves(Optional.of(context)).isEmpty()) {
            lines.add(desk.say("home.own-gone.restore"));
        }
        if (choosing) {
            lines.add(desk.say("home.own-gone.choose"));
        }
        lines.add(desk.say("home.own-gone.connect"));
        return String.join("\n", lines);
    }
}
