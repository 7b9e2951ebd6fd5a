package org.sauvrest.desktop.connection;

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
        return of(desk, new ConnectionDraft(known));
    }

    private static Wizard of(Desk desk, ConnectionDraft draft) {
        return new Wizard(
                desk,
                List.of(
                        new WherePage(desk, draft),
                        new WhoPage(desk, draft),
                        new CheckPage(desk, draft),
                        new PurposePage(desk, draft)),
                other -> Optional.of(of(other, draft.copy())));
    }
}
