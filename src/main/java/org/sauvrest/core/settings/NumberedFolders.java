package org.sauvrest.core.settings;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.problem.ProblemException;

/// Works that last longer than a program: each has a folder of its own, named by an id, with a file that says what it
/// is.
///
/// @param folder of all folders
/// @param file name of that file
/// @param type what it holds
public record NumberedFolders<T extends Record>(Path folder, String file, Class<T> type) {

    /// Takes an id that nothing has: two may begin in the same second.
    public String take(String wanted) throws ProblemException {
        try {
            Files.createDirectories(folder);
            var id = wanted;
            for (int number = 2; !takes(id); number++) {
                id = wanted + "-" + number;
            }
            return id;
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(folder, e), e);
        }
    }

    /// @return false where somebody else has it
    private boolean takes(String id) throws IOException {
        try {
            Files.createDirectory(folder.resolve(id));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    public void write(String id, T content) throws ProblemException {
        SettingsJson.write(place(id).resolve(file), content);
    }

    /// @return nothing where there is none of that name
    public Optional<T> read(String id) throws ProblemException {
        return id.matches("[0-9A-Za-z-]+") ? SettingsJson.read(place(id).resolve(file), type) : Optional.empty();
    }

    /// Newest first.
    public List<String> ids() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(each -> Files.exists(each.resolve(file)))
                    .map(each -> each.getFileName().toString())
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    public Path place(String id) {
        return folder.resolve(id);
    }
}
