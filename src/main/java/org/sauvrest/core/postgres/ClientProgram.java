package org.sauvrest.core.postgres;

import java.nio.file.Path;

/// A folder with PostgreSQL's client programs of one version.
///
/// @param version as the program prints it, such as `15.18`
public record ClientProgram(Path folder, String version) {

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
