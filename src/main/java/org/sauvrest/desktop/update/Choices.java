package org.sauvrest.desktop.update;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Boxes to choose one of several from.
final class Choices {

    private Choices() {}

    /// @param word that a value is shown by
    /// @param name for the screen reader
    static <T> ComboBox<T> of(List<T> values, Function<T, String> word, String name) {
        var box = new ComboBox<T>();
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : word.apply(value);
            }

            @Override
            public T fromString(@Nullable String text) {
                return values.getFirst();
            }
        });
        box.getItems().setAll(values);
        box.setValue(values.getFirst());
        box.setAccessibleText(name);
        box.setMinWidth(ComboBox.USE_PREF_SIZE);
        return box;
    }

    /// @param all the value that stands for all of them, and is shown first
    static ComboBox<String> of(List<String> values, String all, String wordForAll, String name) {
        var offered = new ArrayList<>(List.of(all));
        offered.addAll(values);
        return of(offered, value -> value.equals(all) ? wordForAll : value, name);
    }
}
