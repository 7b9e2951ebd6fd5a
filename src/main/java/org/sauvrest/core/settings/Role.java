package org.sauvrest.core.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.stream.Stream;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.FaultException;

/// Who sits before the program. It chooses what is offered first; it protects nothing.
public enum Role {
    @JsonProperty("student")
    STUDENT,
    @JsonProperty("teacher")
    TEACHER,
    @JsonProperty("technician")
    TECHNICIAN;

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The role of a word such as `teacher`.
    ///
    /// @throws FaultException for a word that is none of the roles
    public static Role of(String word) {
        return Stream.of(values())
                .filter(role -> role.word().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new FaultException(new Fault.NoRole(
                        word, Stream.of(values()).map(Role::word).toList())));
    }
}
