package org.sauvrest.core.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// Who sits before the program. It chooses what is offered first; it protects nothing.
public enum Role {
    @JsonProperty("student")
    STUDENT,
    @JsonProperty("teacher")
    TEACHER,
    @JsonProperty("technician")
    TECHNICIAN;

    /// The role of a word such as `teacher`.
    ///
    /// @throws IllegalArgumentException for a word that is none of the roles
    public static Role of(String word) {
        try {
            return valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\"" + word + "\" is no role: student, teacher, technician", e);
        }
    }
}
