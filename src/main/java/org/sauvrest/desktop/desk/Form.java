package org.sauvrest.desktop.desk;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Fields below their names, each with a word of advice, and with what is wrong with it as one types.
public final class Form extends VBox {

    public Form() {
        getStyleClass().add("form");
        // Else the last line is cut where the window is low.
        setMinHeight(Region.USE_PREF_SIZE);
    }

    /// @param advice said below the field; may be empty
    public Form field(String name, Control field, String advice) {
        group(name, field, field, advice);
        return this;
    }

    /// @param check why what the field holds cannot be used; asked whenever it changes
    public Form field(String name, TextInputControl field, String advice, Function<String, Optional<String>> check) {
        var fault = fallible(name, field, field, advice);
        field.textProperty()
                .subscribe((before, now) -> fault.tell(check.apply(now).orElse("")));
        return this;
    }

    /// A field whose faults somebody else finds out.
    ///
    /// @param row what the field stands in, such as with a button beside it; or the field itself
    /// @return where to say them
    public FaultLine fallible(String name, Control field, Node row, String advice) {
        var group = group(name, field, row, advice);
        var fault = new FaultLine(field);
        group.getChildren().add(group.getChildren().indexOf(row) + 1, fault);
        return fault;
    }

    /// A field whose fault says all that its advice says: while there is one, only the fault is shown.
    public FaultLine faultOrAdvice(String name, Control field, String advice) {
        var fault = fallible(name, field, field, "");
        var usual = Controls.quiet(advice);
        usual.visibleProperty().bind(fault.visibleProperty().not());
        usual.managedProperty().bind(usual.visibleProperty());
        ((VBox) fault.getParent()).getChildren().add(usual);
        return fault;
    }

    private VBox group(String name, Control field, Node row, String advice) {
        var label = new Label(name);
        label.setLabelFor(field);
        field.setAccessibleText(name);
        field.setMaxWidth(460);
        var group = new VBox(label, row);
        group.getStyleClass().add("field");
        if (!advice.isEmpty()) {
            group.getChildren().add(Controls.quiet(advice));
        }
        getChildren().add(group);
        return group;
    }
}
