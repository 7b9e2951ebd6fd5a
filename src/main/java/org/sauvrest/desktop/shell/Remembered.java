package org.sauvrest.desktop.shell;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.settings.Preferences;
import org.sauvrest.core.settings.Theme;
import org.sauvrest.desktop.work.Background;

/// What the window remembers of its user.
final class Remembered {

    private final SauvRest core;
    private final Background background;
    private final ObjectProperty<Theme> shownTheme;
    private Preferences preferences;

    Remembered(SauvRest core, Background background) {
        this.core = core;
        this.background = background;
        preferences = core.preferences().read();
        shownTheme = new SimpleObjectProperty<>(preferences.theme());
    }

    /// Null as long as nobody has chosen one.
    @Nullable
    String language() {
        return preferences.language();
    }

    /// Light or dark as it is shown now: what is remembered, or what is only tried.
    ObjectProperty<Theme> shownTheme() {
        return shownTheme;
    }

    /// Shows again what is remembered, in the place of what was only tried.
    void showTheme() {
        shownTheme.set(preferences.theme());
    }

    /// @param failed told where the next start will know nothing of it
    void change(UnaryOperator<Preferences> choice, Consumer<Problem> failed) {
        preferences = choice.apply(preferences);
        showTheme();
        background.start(core.preferences().changing(choice), outcome -> {
            if (outcome instanceof Outcome.Failed<?>(var problem)) {
                failed.accept(problem);
            }
        });
    }
}
