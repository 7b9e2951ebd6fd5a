package org.sauvrest.core.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.FaultException;

/// What the window's file holds: [Preferences], with the number of the layout.
@JsonInclude(JsonInclude.Include.NON_NULL)
record WindowFile(
        int format,
        @Nullable String language,
        @Nullable Theme theme,
        @Nullable Map<String, String> contexts) {

    WindowFile {
        if (contexts != null && contexts.values().stream().anyMatch(Objects::isNull)) {
            throw new FaultException(new Fault.EmptyItem("contexts"));
        }
    }

    static WindowFile of(Preferences preferences) {
        return new WindowFile(
                SettingsJson.FORMAT,
                preferences.language(),
                preferences.theme(),
                // Sorted, so that the same choices are the same file.
                new TreeMap<>(preferences.contexts()));
    }

    Preferences preferences() {
        return new Preferences(language, theme == null ? Theme.SYSTEM : theme, contexts == null ? Map.of() : contexts);
    }
}
