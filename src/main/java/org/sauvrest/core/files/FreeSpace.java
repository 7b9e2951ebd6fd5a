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

    /// @param folder that is there
    /// @throws ProblemException where it has not the room
    public static void require(Path folder, long bytes) throws ProblemException {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < bytes) {
                throw new ProblemException(new Problem.DiskShort(folder, new Bytes(bytes), new Bytes(free)));
            }
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(folder, e), e);
        }
    }
}
