package org.sauvrest.desktop.shell;

import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextFormatter;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A number of days that one types, or changes with the arrows. What is typed stays, whether it can be kept or not:
/// JavaFX's own field for numbers quietly puts the nearest one in the place of one that is too large.
final class KeptDays {

    /// More than can be kept: it is said what is wrong with it.
    private static final Pattern DIGITS = Pattern.compile("\\d{0,6}");

    private final int longest;
    private final Spinner<Integer> view = new Spinner<>();
    private final ObservableBooleanValue valid;

    KeptDays(int longest, int now) {
        this.longest = longest;
        view.setEditable(true);
        view.setId("keep-days");
        view.getEditor().setId("keep-days-typed");
        view.setValueFactory(new Arrows());
        view.getValueFactory().setValue(now);
        view.getEditor().setTextFormatter(new TextFormatter<>(change -> isTypable(change) ? change : null));
        valid = Bindings.createBooleanBinding(
                () -> value().isPresent(), view.getEditor().textProperty());
    }

    Spinner<Integer> view() {
        return view;
    }

    /// Whether what is typed can be kept.
    ObservableBooleanValue valid() {
        return valid;
    }

    /// What is typed counts, not what was left last with Enter or Tab.
    Optional<Integer> value() {
        return number(view.getEditor().getText()).filter(number -> number <= longest);
    }

    private static Optional<Integer> number(String typed) {
        return typed.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(typed));
    }

    private static boolean isTypable(TextFormatter.Change change) {
        return DIGITS.matcher(change.getControlNewText()).matches();
    }

    private final class Arrows extends SpinnerValueFactory<Integer> {

        Arrows() {
            setConverter(new StringConverter<>() {
                @Override
                public String toString(@Nullable Integer value) {
                    return value == null ? "" : value.toString();
                }

                @Override
                public @Nullable Integer fromString(@Nullable String typed) {
                    return typed == null ? null : number(typed).orElse(null);
                }
            });
        }

        @Override
        public void decrement(int steps) {
            move(-steps);
        }

        @Override
        public void increment(int steps) {
            move(steps);
        }

        private void move(int steps) {
            int from = Optional.ofNullable(getValue()).orElse(0);
            setValue(Math.clamp((long) from + steps, 0, longest));
        }
    }
}
