package org.sauvrest.testing;

import org.sauvrest.core.settings.Role;
import org.sauvrest.core.settings.ServerProfile;

/// Profiles that differ from another as the tests need it.
public final class Profiles {

    private Profiles() {}

    public static ServerProfile owner(ServerProfile profile, String owner) {
        return profile.toBuilder().owner(owner).build();
    }

    public static ServerProfile keepDays(ServerProfile profile, int days) {
        return profile.toBuilder().keepDays(days).build();
    }

    /// A student's, whose own context is this one.
    public static ServerProfile student(ServerProfile profile, String context) {
        return profile.toBuilder().role(Role.STUDENT).context(context).build();
    }

    /// A teacher's, who sees the contexts whose names begin so.
    public static ServerProfile teacher(ServerProfile profile, String prefix) {
        return profile.toBuilder()
                .role(Role.TEACHER)
                .context(null)
                .prefix(prefix)
                .build();
    }

    /// A technician's, who looks after the contexts whose names begin so.
    public static ServerProfile technician(ServerProfile profile, String prefix) {
        return teacher(profile, prefix).toBuilder().role(Role.TECHNICIAN).build();
    }

    /// One whose locks are kept in another database.
    public static ServerProfile maintenance(ServerProfile profile, String database) {
        return profile.toBuilder().maintenanceDatabase(database).build();
    }
}
