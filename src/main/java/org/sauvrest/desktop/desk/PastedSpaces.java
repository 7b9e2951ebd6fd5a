package org.sauvrest.desktop.desk;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/// Says that a password begins or ends with a space, which nobody sees: it may be part of it, but more often has come
/// along with what was pasted.
public final class PastedSpaces {

    private PastedSpaces() {}

    public static Label of(Desk desk, ObservableValue<String> password) {
        var told = Controls.text(desk.say("window.spaces"));
        told.setId("spaces");
        told.setGraphic(Controls.icon(Feather.ALERT_TRIANGLE, Styles.WARNING));
        told.visibleProperty()
                .bind(password.map(text -> !text.equals(text.strip())).orElse(false));
        told.managedProperty().bind(told.visibleProperty());
        return told;
    }
}
