package org.sauvrest.core.settings;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How the window looks: as the system does, or always light or dark.
public enum Theme {
    @JsonProperty("system")
    SYSTEM,
    @JsonProperty("light")
    LIGHT,
    @JsonProperty("dark")
    DARK
}
