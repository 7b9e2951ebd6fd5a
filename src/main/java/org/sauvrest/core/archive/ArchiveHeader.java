package org.sauvrest.core.archive;

import java.time.LocalDateTime;

/// What an archive says of itself.
///
/// @param formatVersion such as `1.14`
/// @param createdAt by the clock and in the time zone of the machine that ran pg_dump, which the file does not tell
/// @param database the dumped database's name
/// @param serverVersion as the server gives it, such as `15.18 (Debian 15.18-0+deb12u1)`
/// @param dumpVersion pg_dump's own, likewise
public record ArchiveHeader(
        String formatVersion,
        Compression compression,
        LocalDateTime createdAt,
        String database,
        String serverVersion,
        String dumpVersion) {}
