package org.sauvrest.core.postgres;

/// Writes names and values into SQL where placeholders are not allowed.
public final class Sql {

    private Sql() {}

    public static String identifier(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /// A string constant that means the same whatever `standard_conforming_strings` says.
    public static String literal(String value) {
        var quoted = "'" + value.replace("'", "''").replace("\\", "\\\\") + "'";
        return value.indexOf('\\') < 0 ? quoted : " E" + quoted;
    }
}
