package org.sauvrest.desktop.desk;

import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Fields below their names, each with a word of advice.
public final class Form extends VBox {

    public Form() {
        getStyleClass().add("form");
    }

    /// @param advice said below the field; may be empty
    public Form field(String name, Control field, String advice) {
        var label = new Label(name);
        label.setLabelFor(field);
        field.setAccessibleText(name);
        field.setMaxWidth(460);
        var group = new VBox(label, field);
        group.getStyleClass().add("field");
        if (!advice.isEmpty()) {
            group.getChildren().add(Controls.quiet(advice));
        }
        getChildren().add(group);
        return this;
    }
}
