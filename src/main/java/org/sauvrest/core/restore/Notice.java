package org.sauvrest.core.restore;

import java.nio.file.Path;
import java.util.List;

/// Something that people should know of a restore that is no problem. The words stand under `notice.NAME`.
public sealed interface Notice {

    /// The file has no manifest: it is whole, but nothing tells whether it is what was once saved.
    record NoManifest(Path file) implements Notice {}

    /// The dump comes from a newer PostgreSQL than this server's.
    record NewerPostgres(int there, int here) implements Notice {}

    record OtherOdooAccepted(String there, String here) implements Notice {}

    /// A setting or privilege of the database that this user may not set again.
    record NotCarriedOver(String statement, String answer) implements Notice {}

    /// Errors that are known to do no harm.
    record HarmlessErrors(List<String> errors) implements Notice {}

    /// Previous states whose time was over could not be removed.
    record NotCleanedUp(String answer) implements Notice {}
}
