package org.sauvrest.core.credentials;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.operation.Shielded;
import org.sauvrest.core.passwords.CredentialFile;
import org.sauvrest.core.passwords.PasswordEntry;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// Files for others, all of them or none: each is written beside, and they get their names once all are whole.
final class HandOut {

    private final Path folder;
    private final Map<Path, List<PasswordEntry>> files = new LinkedHashMap<>();

    HandOut(Path folder) {
        this.folder = folder;
    }

    void requireFree(String name) throws ProblemException {
        var file = folder.resolve(name);
        if (Files.exists(file)) {
            throw new ProblemException(new Problem.FileExists(file));
        }
    }

    /// @param name of a file that must not be there yet
    void add(String name, List<PasswordEntry> lines) throws ProblemException {
        requireFree(name);
        files.put(folder.resolve(name), lines);
    }

    /// @return the files, in the order in which they were added
    List<Path> write() throws ProblemException, InterruptedException {
        var beside = new LinkedHashMap<Path, Path>();
        try {
            Files.createDirectories(folder);
            for (var file : files.entrySet()) {
                // Readable by nobody else from the first moment on.
                var partial = Files.createTempFile(folder, "." + file.getKey().getFileName(), ".part");
                beside.put(partial, file.getKey());
                Files.write(partial, CredentialFile.text(file.getValue()));
                WholeFile.sync(partial);
            }
            return Shielded.run(() -> name(beside));
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(folder, e), e);
        } finally {
            remove(beside.keySet());
        }
    }

    private List<Path> name(Map<Path, Path> beside) throws ProblemException {
        var named = new ArrayList<Path>();
        for (var file : beside.entrySet()) {
            try {
                WholeFile.name(file.getKey(), file.getValue());
                named.add(file.getValue());
            } catch (IOException e) {
                remove(named);
                throw new ProblemException(
                        e instanceof FileAlreadyExistsException
                                ? new Problem.FileExists(file.getValue())
                                : WholeFile.problem(folder, e),
                        e);
            }
        }
        return List.copyOf(named);
    }

    private static void remove(Iterable<Path> files) {
        files.forEach(HandOut::remove);
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The drive is gone, and the file with it; nobody else may read it.
            return;
        }
    }
}
