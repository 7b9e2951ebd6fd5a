package org.sauvrest.desktop.home;

import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Flow;

/// The home page of the profile's role.
public final class Home {

    private Home() {}

    public static Flow of(Desk desk, ServerProfile profile, ServerWatch watch) {
        return switch (profile.role()) {
            case STUDENT -> new StudentHome(desk, profile, watch);
            case TEACHER -> new ContextsHome(desk, profile, watch, ClassCards::new);
            case TECHNICIAN -> new ContextsHome(desk, profile, watch, ServerCards::new);
        };
    }
}
