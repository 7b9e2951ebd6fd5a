package org.sauvrest.desktop.save;

import atlantafx.base.theme.Styles;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What is known of a save's state; its sentence is the constant's.
enum Badge {
    CHECKED_WHEN_SAVED(Feather.CHECK_CIRCLE, Styles.SUCCESS),
    CHECKED_AGAIN(Feather.CHECK_CIRCLE, Styles.SUCCESS),
    CHECKING(Feather.LOADER, Styles.ACCENT),
    MISSING(Feather.ALERT_TRIANGLE, Styles.WARNING),
    DAMAGED(Feather.ALERT_OCTAGON, Styles.DANGER);

    @SuppressWarnings("ImmutableEnumChecker") // an icon is a constant
    private final Ikon icon;

    private final String style;

    Badge(Ikon icon, String style) {
        this.icon = icon;
        this.style = style;
    }

    Ikon icon() {
        return icon;
    }

    String style() {
        return style;
    }
}
