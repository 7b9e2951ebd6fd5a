package org.sauvrest;

import java.util.Locale;

/// Whether there is a screen that a window could be on.
final class Screens {

    private Screens() {}

    static boolean areThere() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return system.startsWith("windows") || system.startsWith("mac") || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        var value = System.getenv(variable);
        return value != null && !value.isBlank();
    }
}
