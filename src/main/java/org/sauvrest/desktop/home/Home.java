package org.sauvrest.desktop.home;

import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Flow;

/// Makes the home page of the profile's role, and keeps what such a page remembers of a server.
public final class Home {

    private String server = "";
    private TableMemory memory = new TableMemory();

    public Flow page(Desk desk, ServerProfile profile, ServerWatch watch) {
        if (!profile.name().equals(server)) {
            server = profile.name();
            memory = new TableMemory();
        }
        return switch (profile.role()) {
            case STUDENT -> new StudentHome(desk, profile, watch);
            case TEACHER -> new ContextsHome(desk, profile, watch, memory, ClassCards::new);
            case TECHNICIAN -> new ContextsHome(desk, profile, watch, memory, ServerCards::new);
        };
    }
}
