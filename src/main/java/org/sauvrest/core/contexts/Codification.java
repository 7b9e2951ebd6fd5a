package org.sauvrest.core.contexts;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The codification of database names: prefix and student, prefix and class, prefix, class and group.
///
/// A class is recognised by its level: `1STMG2`, `2GT3`, `TSTMG1`. Everything else is a person's name.
public record Codification(String prefix) {

    private static final Pattern CLASS = Pattern.compile("(\\d+\\p{Lu}+\\d*|T\\p{Lu}+\\d+)(.*)", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    public boolean covers(String database) {
        return database.startsWith(prefix);
    }

    /// The class whose context it is, or the context of one of whose groups: `1STMG2`.
    public Optional<String> classOf(String database) {
        var parts = CLASS.matcher(database.substring(prefix.length()));
        return parts.matches() ? Optional.of(parts.group(1)) : Optional.empty();
    }

    /// The classes that there are contexts of: 1STMG2 comes before 1STMG10.
    public List<String> classesOf(Collection<String> databases) {
        return databases.stream()
                .flatMap(database -> classOf(database).stream())
                .distinct()
                .sorted(Comparator.comparing(Codification::ordered))
                .toList();
    }

    /// With its numbers as long as one another.
    private static String ordered(String name) {
        return NUMBER.matcher(name)
                .replaceAll(number -> "0".repeat(Math.max(0, 9 - number.group().length())) + number.group());
    }

    /// @param database a name that the codification covers
    public Kind kind(String database) {
        var rest = database.substring(prefix.length());
        if (rest.isEmpty()) {
            return Kind.BASE;
        }
        var parts = CLASS.matcher(rest);
        if (!parts.matches()) {
            return Kind.PERSONAL;
        }
        return parts.group(2).isEmpty() ? Kind.CLASS : Kind.GROUP;
    }
}
