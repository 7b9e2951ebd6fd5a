package org.sauvrest.testing;

import org.jspecify.annotations.Nullable;
import org.sauvrest.core.settings.ServerProfile;

/// Profiles that differ from another in one value.
public final class Profiles {

    private Profiles() {}

    public static ServerProfile owner(ServerProfile profile, String owner) {
        return with(profile, owner, profile.keepDays());
    }

    public static ServerProfile keepDays(ServerProfile profile, int days) {
        return with(profile, profile.owner(), days);
    }

    private static ServerProfile with(ServerProfile profile, @Nullable String owner, int keepDays) {
        return new ServerProfile(
                profile.name(),
                profile.hosts(),
                profile.port(),
                profile.user(),
                profile.maintenanceDatabase(),
                profile.tls(),
                profile.rootCertificate(),
                profile.prefix(),
                profile.context(),
                owner,
                profile.saves(),
                profile.role(),
                profile.odooUrl(),
                keepDays,
                profile.clientFolder(),
                profile.passwordFile());
    }
}
