package org.sauvrest.core.restore;

/// Which PostgreSQL brought which version of the archive format.
final class ArchiveVersions {

    private ArchiveVersions() {}

    /// The least major version of pg_restore that reads a format such as `1.14`.
    static int leastPostgres(String format) {
        return switch (format) {
            case "1.12", "1.13" -> 9;
            case "1.14" -> 12;
            case "1.15" -> 16;
            default -> 17;
        };
    }
}
