package org.sauvrest.desktop.rollout;

import atlantafx.base.theme.Styles;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sauvrest.core.rollout.HostState;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;

/// The icon, the colour and the word for how a computer stands.
record StateMark(Desk desk) {

    FontIcon icon(HostState state) {
        return switch (state) {
            case WAITING -> Controls.icon(Feather.CLOCK, Styles.TEXT_MUTED);
            case VISITED -> Controls.icon(Feather.LOADER, Styles.ACCENT);
            case INTERRUPTED -> Controls.icon(Feather.PAUSE_CIRCLE, Styles.WARNING);
            case UNREACHABLE -> Controls.icon(Feather.WIFI_OFF, Styles.WARNING);
            case REFUSED -> Controls.icon(Feather.LOCK, Styles.DANGER);
            case FAILED -> Controls.icon(Feather.X_CIRCLE, Styles.DANGER);
            case OUTDATED -> Controls.icon(Feather.ROTATE_CW, Styles.WARNING);
            case WRITTEN -> Controls.icon(Feather.HELP_CIRCLE, Styles.WARNING);
            case PROVED, ALREADY_RIGHT -> Controls.icon(Feather.CHECK_CIRCLE, Styles.SUCCESS);
            case ROLLED_BACK -> Controls.icon(Feather.CORNER_UP_LEFT, Styles.TEXT_MUTED);
        };
    }

    String word(HostState state) {
        return desk.words().say(state);
    }
}
