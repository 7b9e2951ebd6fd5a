package org.sauvrest.desktop.desk;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sauvrest.core.words.Explanation;

/// The line below a field, or at the end of a page, that says what is wrong; it takes no room while nothing is.
///
/// ControlsFX's ValidationSupport marks a field with an icon and says the fault in a tooltip, which nobody reads who
/// works by keyboard or is in a hurry: so this is our own.
public final class FaultLine extends Label {

    private final Node marked;

    /// @param marked what the line is about: it is marked as faulty, and the screen reader says the fault with it
    public FaultLine(Node marked) {
        this.marked = marked;
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
        getStyleClass().add("fault");
        setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
        clear();
    }

    public void tell(String fault) {
        boolean there = !fault.isEmpty();
        setText(fault);
        setTooltip(null);
        Controls.show(this, there);
        marked.pseudoClassStateChanged(Styles.STATE_DANGER, there);
        marked.setAccessibleHelp(there ? fault : null);
    }

    public void tell(Explanation explanation) {
        tell(explanation.headline() + "\n" + explanation.todo());
        setTooltip(explanation.said().map(Tooltip::new).orElse(null));
    }

    public void clear() {
        tell("");
    }
}
