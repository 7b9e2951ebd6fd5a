package org.sauvrest.core.remote;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lines of an SSH configuration that count for the same computers.
///
/// @param conditions all of which must hold
/// @param named computers that it names itself, and the line that does
/// @param options by their names in small letters, each as it is said first
record SshBlock(List<SshCondition> conditions, Map<String, SshLine> named, Map<String, SshLine> options) {

    SshBlock(List<SshCondition> conditions, Map<String, SshLine> named) {
        this(List.copyOf(conditions), Collections.unmodifiableMap(new LinkedHashMap<>(named)), new HashMap<>());
    }

    /// @param asked name that was asked for
    /// @param reached name that the configuration has led to so far
    boolean holds(String asked, String reached) {
        return conditions.stream().allMatch(condition -> condition.holds(asked, reached));
    }
}
