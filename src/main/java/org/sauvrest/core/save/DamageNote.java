package org.sauvrest.core.save;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// That a save was found damaged, in a small file beside it: so that every program that lists the save knows, and not
/// only the one that has read it. It speaks of the file as it was then, and is not believed of one that has changed.
/// Where
/// it cannot be written, as in a folder that may only be read, it is not there, and nothing else is the worse for it.
final class DamageNote {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private DamageNote() {}

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
        return save.resolveSibling("." + save.getFileName() + ".damaged");
    }

    /// Whether it says of the file, as that is now, that it is damaged.
    static boolean speaksOf(Path save) {
        try {
            var noted = MAPPER.readValue(Files.readAllBytes(beside(save)), Mark.class);
            return Mark.of(save).filter(noted::equals).isPresent();
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException | JacksonException e) {
            // Half written, or not ours: nothing is known.
            return false;
        }
    }

    /// @param read the file as it was before it was read
    static void write(Path save, Mark read) {
        try {
            Files.write(beside(save), MAPPER.writeValueAsBytes(read));
        } catch (IOException e) {
            // Then only this program knows.
            return;
        }
    }

    static void remove(Path save) {
        try {
            Files.deleteIfExists(beside(save));
        } catch (IOException e) {
            // It speaks of a file that is no longer so, or is told again by whoever reads the save.
            return;
        }
    }
}
