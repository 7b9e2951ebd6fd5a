package org.sauvrest.desktop.shell;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.words.Words;

/// The language of the window: as chosen, else the system's.
final class Language {

    private Language() {}

    /// What JavaFX says itself, such as in the menus of fields and the titles of dialogs, is in the same language.
    static Words speak(@Nullable String chosen, String system) {
        var words = Words.in(chosen == null ? system : chosen);
        Locale.setDefault(words.locale());
        return words;
    }
}
