package org.sauvrest.core.postgres;

import java.nio.file.Path;
import java.util.Optional;

/// A folder with PostgreSQL's client programs of one version.
///
/// @param version as the program prints it, such as `15.18`
public record ClientProgram(Path folder, String version) {

    /// The command that installs these programs on a system that has one for it.
    ///
    /// @param system the operating system as Java names it, property `os.name`
    public static Optional<String> installing(int major, String system) {
        return system.equals("Linux") ? Optional.of("sudo apt install postgresql-client-" + major) : Optional.empty();
    }

    public int major() {
        return Integer.parseInt(version.split("\\D", 2)[0]);
    }

    public String path(String program) {
        return folder.resolve(program + ClientFolders.EXECUTABLE).toString();
    }

    @Override
    public String toString() {
        return version + " (" + folder + ")";
    }
}
