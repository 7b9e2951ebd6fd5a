package org.sauvrest.core.settings;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the window remembers of its user.
///
/// @param language such as `fr`; null for the system's
/// @param contexts which context the user chose as the own one, by the server's name
public record Preferences(@Nullable String language, Theme theme, Map<String, String> contexts) {

    public Preferences {
        contexts = Map.copyOf(contexts);
    }

    /// Those of somebody who has chosen nothing yet.
    public static Preferences usual() {
        return new Preferences(null, Theme.SYSTEM, Map.of());
    }

    public Preferences withLanguage(String other) {
        return new Preferences(other, theme, contexts);
    }

    public Preferences withTheme(Theme other) {
        return new Preferences(language, other, contexts);
    }

    /// @param server name of the server that the context is on
    public Preferences withContext(String server, String context) {
        var more = new HashMap<>(contexts);
        more.put(server, context);
        return new Preferences(language, theme, more);
    }
}
