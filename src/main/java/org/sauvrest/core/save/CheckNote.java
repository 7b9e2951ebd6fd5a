package org.sauvrest.core.save;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.sauvrest.core.files.PartialFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What came of the last check of a save, in a small file beside it: so that every program that lists the save knows,
/// and not only the one that has read it. It speaks of the file as it was then, and is not believed of one that has
/// changed. Where it cannot be written, as in a folder that may only be read, it is not there, and nothing else is the
/// worse for it.
record CheckNote(Mark file, Check check) {

    private static final String SUFFIX = ".checked";

    /// Bytes; a note has far fewer.
    private static final long LONGEST = 1 << 12;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// By what a file is taken for the one that was read.
    record Mark(long bytes, Instant modified) {

        /// @return nothing where the file is not there
        static Optional<Mark> of(Path save) {
            try {
                var file = Files.readAttributes(save, BasicFileAttributes.class);
                return Optional.of(new Mark(file.size(), file.lastModifiedTime().toInstant()));
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }

    /// Hidden, for it is nobody's to open.
    static Path beside(Path save) {
        return save.resolveSibling("." + save.getFileName() + SUFFIX);
    }

    /// The last check of the file as that is now, as far as it is known.
    static Optional<Check> of(Path save) {
        try {
            var note = MAPPER.readValue(Files.readAllBytes(beside(save)), CheckNote.class);
            return Mark.of(save).filter(note.file()::equals).map(same -> note.check());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | JacksonException e) {
            // Half written, or not ours: nothing is known.
            return Optional.empty();
        }
    }

    void write(Path save) {
        try {
            Files.write(beside(save), MAPPER.writeValueAsBytes(this));
        } catch (IOException e) {
            // Then only this program knows.
            return;
        }
    }

    static void remove(Path save) {
        try {
            Files.deleteIfExists(beside(save));
        } catch (IOException e) {
            // It speaks of a file that is no longer there.
            return;
        }
    }

    /// Removes the notes of a folder whose saves somebody has deleted by hand. A save whose manifest is still there may
    /// come back; and what is not exactly as we write a note is somebody else's.
    static void removeLone(Path folder) {
        try (var notes = Files.newDirectoryStream(folder, ".?*" + SUFFIX)) {
            for (var note : notes) {
                if (isLone(note)) {
                    Files.deleteIfExists(note);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // The next one who works here may.
            return;
        }
    }

    private static boolean isLone(Path note) throws IOException {
        var name = String.valueOf(note.getFileName());
        var save = note.resolveSibling(name.substring(1, name.length() - SUFFIX.length()));
        // Nearly all saves are there. Else in this order: what is being made is there, under one name or the other, at
        // every moment.
        return Files.notExists(save, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(note, LinkOption.NOFOLLOW_LINKS)
                && !PartialFile.isBeingMade(save)
                && Files.notExists(save, LinkOption.NOFOLLOW_LINKS)
                && Files.notExists(ManifestFile.beside(save), LinkOption.NOFOLLOW_LINKS)
                && isOurs(note);
    }

    private static boolean isOurs(Path note) throws IOException {
        if (Files.size(note) > LONGEST) {
            return false;
        }
        var content = Files.readAllBytes(note);
        try {
            return Arrays.equals(MAPPER.writeValueAsBytes(MAPPER.readValue(content, CheckNote.class)), content);
        } catch (JacksonException e) {
            return false;
        }
    }
}
