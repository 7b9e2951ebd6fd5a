package org.sauvrest.desktop.home;

import javafx.scene.Node;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Desk;

/// The home page of the profile's role.
public final class Home {

    private Home() {}

    /// A technician begins with the teacher's page: all contexts of the server.
    public static Node of(Desk desk, ServerProfile profile, ServerWatch watch) {
        return switch (profile.role()) {
            case STUDENT -> new StudentHome(desk, profile, watch).view();
            case TEACHER, TECHNICIAN -> new TeacherHome(desk, profile, watch).view();
        };
    }
}
