package org.sauvrest.desktop.home;

import java.util.Optional;
import org.sauvrest.desktop.desk.Desk;

/// What is said where there is no save: what can really be done at this moment to have one.
final class NoSaves {

    private NoSaves() {}

    /// @param context whose saves these are; absent where it is not known
    /// @param choosing whether somebody is asked which context it is
    static String text(Desk desk, ServerState now, Optional<String> context, boolean choosing) {
        return switch (now) {
            case ServerState.Looking looking -> desk.say("home.looking");
            case ServerState.Gone gone -> desk.say("saves.window.none-gone");
            case ServerState.There there
            when context.isPresent() ->
                desk.say(
                        there.look().names().contains(context.get())
                                ? "saves.window.none"
                                : "saves.window.none-elsewhere");
            case ServerState.There there ->
                desk.say(choosing ? "saves.window.none-choosing" : "saves.window.none-to-save");
        };
    }
}
