package org.sauvrest.core.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.words.Bytes;

/// The room on the disk of a folder.
public final class FreeSpace {

    private FreeSpace() {}

    /// Bytes that a user may still write there.
    ///
    /// @param folder that is there, or will be: then what is above it counts
    public static long of(Path folder) throws ProblemException {
        var there = folder.toAbsolutePath();
        while (Files.notExists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(there, e), e);
        }
    }

    /// @param folder that is there
    /// @throws ProblemException where it has not the room
    public static void require(Path folder, long bytes) throws ProblemException {
        long free = of(folder);
        if (free < bytes) {
            throw new ProblemException(new Problem.DiskShort(folder, new Bytes(bytes), new Bytes(free)));
        }
    }
}
