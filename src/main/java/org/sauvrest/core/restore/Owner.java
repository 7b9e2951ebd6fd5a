package org.sauvrest.core.restore;

import java.util.Optional;
import org.sauvrest.core.contexts.ContextFacts;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.settings.ServerProfile;

/// Who shall own a restored context. Odoo lists only the databases of its own role.
final class Owner {

    private Owner() {}

    /// The role that the profile names, else the present owner, else the user.
    static String of(ServerProfile profile, Optional<ContextFacts> now, Session session) {
        return profile.ownerRole()
                .or(() -> now.map(ContextFacts::owner))
                .orElse(session.login().user());
    }
}
