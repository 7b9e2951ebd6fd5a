package org.sauvrest.desktop.desk;

import java.util.Optional;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A control that says why it is off to whoever points at it. What is off shows no hint itself: what it stands in does.
public final class Excused extends StackPane {

    private final Control control;
    private final @Nullable String usualHelp;
    private Optional<Tooltip> shown = Optional.empty();

    /// @param control which has its usual hint already, if it has one
    public Excused(Control control) {
        super(control);
        this.control = control;
        usualHelp = control.getAccessibleHelp();
    }

    /// Turns the control off, or on again.
    ///
    /// @param why it is off; empty where there is nothing to explain
    public void setOff(boolean off, String why) {
        control.setDisable(off);
        shown.ifPresent(hint -> Tooltip.uninstall(this, hint));
        shown = Optional.of(why).filter(text -> off && !text.isEmpty()).map(Tooltip::new);
        shown.ifPresent(hint -> Tooltip.install(this, hint));
        control.setAccessibleHelp(shown.map(Tooltip::getText).orElse(usualHelp));
    }
}
