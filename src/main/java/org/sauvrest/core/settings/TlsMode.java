package org.sauvrest.core.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.stream.Stream;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.FaultException;

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

    /// @throws FaultException for a word that is none of the modes
    public static TlsMode of(String word) {
        for (var mode : values()) {
            if (mode.word.equals(word)) {
                return mode;
            }
        }
        throw new FaultException(
                new Fault.NoTlsMode(word, Stream.of(values()).map(TlsMode::word).toList()));
    }
}
