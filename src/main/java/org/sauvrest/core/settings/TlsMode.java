package org.sauvrest.core.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How much protection of the connection is asked for: PostgreSQL's `sslmode`, with the same meanings.
public enum TlsMode {
    @JsonProperty("disable")
    DISABLE("disable"),
    @JsonProperty("prefer")
    PREFER("prefer"),
    @JsonProperty("require")
    REQUIRE("require"),
    @JsonProperty("verify-ca")
    VERIFY_CA("verify-ca"),
    @JsonProperty("verify-full")
    VERIFY_FULL("verify-full");

    private final String word;

    TlsMode(String word) {
        this.word = word;
    }

    /// The word that libpq, JDBC and the settings file use.
    public String word() {
        return word;
    }

    /// @throws IllegalArgumentException for a word that is none of the modes
    public static TlsMode of(String word) {
        for (var mode : values()) {
            if (mode.word.equals(word)) {
                return mode;
            }
        }
        throw new IllegalArgumentException("\"" + word + "\" is no TLS mode: "
                + Stream.of(values()).map(TlsMode::word).collect(Collectors.joining(", ")));
    }
}
