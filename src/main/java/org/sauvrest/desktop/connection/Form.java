package org.sauvrest.desktop.connection;

import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.sauvrest.desktop.desk.Controls;

/// Fields below their names, each with a word of advice.
final class Form extends VBox {

    Form() {
        getStyleClass().add("form");
    }

    /// @param advice said below the field; may be empty
    Form field(String name, Control field, String advice) {
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
