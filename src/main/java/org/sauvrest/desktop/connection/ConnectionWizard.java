package org.sauvrest.desktop.connection;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Flow;
import org.sauvrest.desktop.wizard.Wizard;

/// The way to a server: where, who, the check before one's eyes, what for.
public final class ConnectionWizard {

    private ConnectionWizard() {}

    /// @param known the server that is changed; absent for a new one
    public static Flow of(Desk desk, Optional<ServerProfile> known) {
        return of(desk, new ConnectionDraft(known), Optional.empty(), 0);
    }

    /// To a server that is known, from the question for the account and the password on.
    public static Flow atWho(Desk desk, ServerProfile known) {
        return of(desk, new ConnectionDraft(Optional.of(known)), Optional.empty(), 1)
                .startingAt("password");
    }

    /// To a new server, with the file of passwords that somebody was given.
    public static Flow with(Desk desk, Path given) {
        return of(desk, new ConnectionDraft(Optional.empty()), Optional.of(given), 0);
    }

    /// @param first of the pages that is shown
    private static Wizard of(Desk desk, ConnectionDraft draft, Optional<Path> given, int first) {
        return new Wizard(
                desk,
                List.of(
                        new WherePage(desk, draft, given),
                        new WhoPage(desk, draft),
                        new CheckPage(desk, draft),
                        new PurposePage(desk, draft)),
                first,
                other -> Optional.of(of(other, draft.copy(), Optional.empty(), first)));
    }
}
