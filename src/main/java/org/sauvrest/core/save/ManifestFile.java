package org.sauvrest.core.save;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.JsonFaults;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The manifest beside a save: the save's name plus `.json`.
public final class ManifestFile {

    public static final String SUFFIX = ".json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            // A field that a later version of this format adds must not make old programs refuse the save.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ManifestFile() {}

    /// Builds, for nobody, the reader that the first manifest would wait for.
    public static void makeReady() {
        try {
            MAPPER.readValue("{}", Manifest.class);
        } catch (JacksonException e) {
            // An empty manifest is none, but the reader is there now.
            return;
        }
    }

    public static Path beside(Path save) {
        return save.resolveSibling(save.getFileName() + SUFFIX);
    }

    /// The save that is meant by a file: the two look alike in a list, and the manifest may have been taken for it.
    ///
    /// @return the file itself where it is no manifest, or its save is not beside it
    static Path saveMeantBy(Path file) {
        return saveOf(file).filter(Files::isRegularFile).orElse(file);
    }

    /// @return the save that a file describes, by its name; nothing where it is called otherwise
    static Optional<Path> saveOf(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(SaveName.SUFFIX + SUFFIX)
                ? Optional.of(file.resolveSibling(name.substring(0, name.length() - SUFFIX.length())))
                : Optional.empty();
    }

    /// @return nothing where there is no manifest
    public static Optional<Manifest> read(Path save) throws ProblemException {
        var file = beside(save);
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new ProblemException(new Problem.FileUnreadable(file, Fault.of(e)), e);
        }
        try {
            var tree = MAPPER.readTree(content);
            if (!tree.isObject()) {
                throw new ProblemException(new Problem.ManifestFault(file, 1, new Fault.NoObject()));
            }
            int format = tree.path("format").asInt(0);
            if (format > Manifest.FORMAT) {
                throw new ProblemException(new Problem.ManifestNewer(file, format, Manifest.FORMAT));
            }
            return Optional.of(MAPPER.readValue(content, Manifest.class));
        } catch (JacksonException e) {
            throw new ProblemException(new Problem.ManifestFault(file, JsonFaults.line(e), JsonFaults.of(e)), e);
        }
    }

    static byte[] write(Manifest manifest) {
        return MAPPER.writeValueAsBytes(manifest);
    }
}
