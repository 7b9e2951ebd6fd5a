package org.sauvrest.core.save;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.sauvrest.core.archive.ArchiveHeader;
import org.sauvrest.core.archive.ArchiveReport;
import org.sauvrest.core.postgres.TableName;

/// A file that was read in full and found whole.
///
/// @param items entries of its table of contents
/// @param rows by table, as counted in the file
/// @param manifest agrees with the file; where it is absent, nothing tells whether this is what was once saved
public record VerifyReport(
        Path file,
        ArchiveHeader header,
        ArchiveReport report,
        int items,
        Map<TableName, Long> rows,
        Optional<Manifest> manifest) {

    /// The context that was saved.
    public String context() {
        return manifest.map(Manifest::context).orElse(header.database());
    }
}
