package org.sauvrest.core.odoo;

/// Paths of another computer, which may be of another kind than this one: written with `/`, which Windows takes too.
final class Paths {

    private Paths() {}

    /// With `/` for `\` where it is a path of Windows, and none at its end.
    static String plain(String path) {
        var slashed = isWindows(path) ? path.replace('\\', '/') : path;
        return slashed.length() > 1 && slashed.endsWith("/")
                ? plain(slashed.substring(0, slashed.length() - 1))
                : slashed;
    }

    static String parent(String path) {
        var plain = plain(path);
        return plain.substring(0, Math.max(plain.lastIndexOf('/'), 0));
    }

    private static boolean isWindows(String path) {
        return path.startsWith("\\\\") || path.matches("(?s)[A-Za-z]:[\\\\/].*");
    }
}
