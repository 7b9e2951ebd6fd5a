package org.sauvrest.core.save;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Shielded;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// Removes a save with its manifest. A file without a manifest is somebody else's.
public final class DeleteService {

    /// The manifest goes last: an interruption leaves what can be recognised and removed the same way.
    ///
    /// @param save whose file may be gone or damaged already, as long as its manifest is there
    /// @return the file that was removed
    public Operation<Path> delete(Path save) {
        return progress -> {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            progress.begin(Step.CLEAN_UP);
            return Shielded.run(() -> run(save.toAbsolutePath()));
        };
    }

    private static Path run(Path save) throws ProblemException {
        boolean there = Files.exists(save);
        if (ManifestFile.read(save).isEmpty()) {
            throw new ProblemException(there ? new Problem.NotOurSave(save) : new Problem.FileMissing(save));
        }
        if (there && !Files.isRegularFile(save)) {
            throw new ProblemException(new Problem.NotOurSave(save));
        }
        try {
            // First, so that it never stays behind alone: nobody would look for it.
            CheckNote.remove(save);
            Files.deleteIfExists(save);
            Files.delete(ManifestFile.beside(save));
            CheckNote.removeLone(WholeFile.parent(save));
            return save;
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(WholeFile.parent(save), e), e);
        }
    }
}
