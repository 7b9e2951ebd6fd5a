package org.sauvrest.testing;

import org.jspecify.annotations.Nullable;
import org.sauvrest.core.settings.Role;
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

    /// A student's, whose own context is this one.
    public static ServerProfile student(ServerProfile profile, String context) {
        return with(profile, profile.owner(), profile.keepDays(), Role.STUDENT, context, profile.prefix());
    }

    /// A teacher's, who sees the contexts whose names begin so.
    public static ServerProfile teacher(ServerProfile profile, String prefix) {
        return with(profile, profile.owner(), profile.keepDays(), Role.TEACHER, null, prefix);
    }

    /// A technician's, who looks after the contexts whose names begin so.
    public static ServerProfile technician(ServerProfile profile, String prefix) {
        return with(profile, profile.owner(), profile.keepDays(), Role.TECHNICIAN, null, prefix);
    }

    private static ServerProfile with(ServerProfile profile, @Nullable String owner, int keepDays) {
        return with(profile, owner, keepDays, profile.role(), profile.context(), profile.prefix());
    }

    /// One whose locks are kept in another database.
    public static ServerProfile maintenance(ServerProfile profile, String database) {
        return with(
                profile,
                profile.owner(),
                profile.keepDays(),
                profile.role(),
                profile.context(),
                profile.prefix(),
                database);
    }

    private static ServerProfile with(
            ServerProfile profile,
            @Nullable String owner,
            int keepDays,
            Role role,
            @Nullable String context,
            String prefix) {
        return with(profile, owner, keepDays, role, context, prefix, profile.maintenanceDatabase());
    }

    private static ServerProfile with(
            ServerProfile profile,
            @Nullable String owner,
            int keepDays,
            Role role,
            @Nullable String context,
            String prefix,
            String maintenanceDatabase) {
        return new ServerProfile(
                profile.name(),
                profile.hosts(),
                profile.port(),
                profile.user(),
                maintenanceDatabase,
                profile.tls(),
                profile.rootCertificate(),
                prefix,
                context,
                owner,
                profile.saves(),
                role,
                profile.odooUrl(),
                keepDays,
                profile.clientFolder(),
                profile.passwordFile());
    }
}
