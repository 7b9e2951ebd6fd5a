package org.sauvrest.core.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a computer must be called for a part of an SSH configuration to count for it.
///
/// @param resolved whether it is about the name that the configuration has led to so far, not the one asked for
/// @param patterns one of which must fit, and none of those with a `!`
record SshCondition(boolean resolved, List<String> patterns) {

    private static final String ALL = "all";
    private static final String ASKED = "originalhost";
    private static final String RESOLVED = "host";

    /// @param patterns as they stand behind `Host`
    static SshCondition host(List<String> patterns) {
        return new SshCondition(
                false, patterns.stream().flatMap(SshCondition::parts).toList());
    }

    /// @param criteria as they stand behind `Match`
    /// @return nothing where they are about more than a name
    static Optional<List<SshCondition>> match(List<String> criteria) {
        if (criteria.size() == 1 && criteria.getFirst().equalsIgnoreCase(ALL)) {
            return Optional.of(List.of());
        }
        var conditions = new ArrayList<SshCondition>();
        for (int i = 0; i < criteria.size(); i += 2) {
            boolean resolved = criteria.get(i).equalsIgnoreCase(RESOLVED);
            if (i + 1 == criteria.size() || !(resolved || criteria.get(i).equalsIgnoreCase(ASKED))) {
                return Optional.empty();
            }
            conditions.add(new SshCondition(resolved, parts(criteria.get(i + 1)).toList()));
        }
        return conditions.isEmpty() ? Optional.empty() : Optional.of(conditions);
    }

    private static Stream<String> parts(String patterns) {
        return Stream.of(patterns.split(",", -1)).filter(pattern -> !pattern.isEmpty());
    }

    /// The computers that it is about by name.
    Stream<String> names() {
        return patterns.stream().filter(pattern -> !pattern.matches(".*[*?!].*"));
    }

    boolean holds(String asked, String reached) {
        var name = resolved ? reached : asked;
        return patterns.stream().anyMatch(pattern -> fits(name, pattern))
                && patterns.stream().noneMatch(pattern -> pattern.startsWith("!") && fits(name, pattern.substring(1)));
    }

    private static boolean fits(String name, String pattern) {
        if (pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0) {
            return name.equalsIgnoreCase(pattern);
        }
        var quoted = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile(quoted, Pattern.CASE_INSENSITIVE).matcher(name).matches();
    }
}
