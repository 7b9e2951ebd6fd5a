package org.sauvrest.core.save;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// The saves of a folder.
public final class SavedFiles {

    private SavedFiles() {}

    /// The saves that have a manifest, newest first. Files with a manifest that cannot be read are passed over.
    public static List<SavedFile> in(Path folder) throws ProblemException {
        var saves = new ArrayList<SavedFile>();
        try (var manifests = Files.newDirectoryStream(folder, "[!.]*" + ManifestFile.SUFFIX)) {
            for (var manifest : manifests) {
                read(manifest).ifPresent(saves::add);
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (IOException e) {
            throw new ProblemException(new Problem.FileUnreadable(folder, Fault.of(e)), e);
        }
        saves.sort(Comparator.comparing((SavedFile save) -> save.manifest().begun())
                .reversed());
        return List.copyOf(saves);
    }

    /// When which context was last saved, as far as the file is still there and not known as damaged.
    public static Map<String, Instant> last(List<SavedFile> saves) {
        return saves.stream()
                .filter(SavedFile::isGood)
                .map(SavedFile::manifest)
                .collect(Collectors.toUnmodifiableMap(
                        Manifest::context, Manifest::begun, BinaryOperator.maxBy(Comparator.naturalOrder())));
    }

    /// Whether a save is the only good one of its context.
    ///
    /// @param saves among which, such as all of a folder
    public static boolean isLastGood(List<SavedFile> saves, SavedFile save) {
        return save.isGood()
                && saves.stream()
                        .filter(SavedFile::isGood)
                        .filter(other -> other.manifest()
                                .context()
                                .equals(save.manifest().context()))
                        .allMatch(other -> other.file().equals(save.file()));
    }

    private static Optional<SavedFile> read(Path manifest) throws IOException {
        var name = String.valueOf(manifest.getFileName());
        var save = manifest.resolveSibling(name.substring(0, name.length() - ManifestFile.SUFFIX.length()));
        try {
            return ManifestFile.read(save).flatMap(found -> savedFile(save, found));
        } catch (ProblemException e) {
            // Some other program's JSON, or a damaged manifest: not a save to offer.
            return Optional.empty();
        }
    }

    private static Optional<SavedFile> savedFile(Path save, Manifest manifest) {
        try {
            return Optional.of(new SavedFile(save, manifest, Files.size(save) == manifest.bytes(), CheckNote.of(save)));
        } catch (IOException e) {
            return Optional.of(new SavedFile(save, manifest, false, Optional.empty()));
        }
    }
}
