package org.sauvrest.desktop.home;

import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Flow;

/// Makes the home page of the profile's role, and remembers what was chosen to be seen there.
public final class Home {

    private final TableChoices choices = new TableChoices();

    public Flow page(Desk desk, ServerProfile profile, ServerWatch watch) {
        return switch (profile.role()) {
            case STUDENT -> new StudentHome(desk, profile, watch);
            case TEACHER -> new ContextsHome(desk, profile, watch, choices, ClassCards::new);
            case TECHNICIAN -> new ContextsHome(desk, profile, watch, choices, ServerCards::new);
        };
    }
}
