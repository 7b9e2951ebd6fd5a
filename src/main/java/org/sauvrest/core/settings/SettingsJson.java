package org.sauvrest.core.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes the JSON files of the settings' folder, each with the number of its format. A fault is told
/// with its file and line; a file of a newer format is left alone.
public final class SettingsJson {

    /// Number of the layout that this program reads and writes.
    public static final int FORMAT = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addModule(PlainPaths.module())
            .build();

    private SettingsJson() {}

    /// @param type what such a file holds
    /// @return nothing where there is no such file
    public static <T> Optional<T> read(Path file, Class<T> type) throws ProblemException {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new ProblemException(new Problem.FileUnreadable(file, Fault.of(e)), e);
        }
        try {
            // The format first: a newer file may hold anything.
            var tree = MAPPER.readTree(content);
            if (!tree.isObject()) {
                throw new ProblemException(new Problem.SettingsFault(file, 1, new Fault.NoObject()));
            }
            var format = tree.path("format").asInt(0);
            if (format > FORMAT) {
                throw new ProblemException(new Problem.SettingsNewer(file, format, FORMAT));
            }
            if (format < 1) {
                throw new ProblemException(new Problem.SettingsFault(file, 1, new Fault.NoFormat(FORMAT)));
            }
            return Optional.of(MAPPER.readValue(content, type));
        } catch (JacksonException e) {
            throw new ProblemException(new Problem.SettingsFault(file, line(content, e), JsonFaults.of(e)), e);
        }
    }

    /// Jackson does not tell where an unknown field stands.
    private static int line(byte[] content, JacksonException fault) {
        int told = JsonFaults.line(fault);
        if (told > 0 || !(fault instanceof DatabindException wrong)) {
            return told;
        }
        try (var json = MAPPER.createParser(content)) {
            while (json.nextToken() != null) {
                if (pointer(wrong).equals(json.streamReadContext().pathAsPointer())) {
                    return json.currentTokenLocation().getLineNr();
                }
            }
        }
        return 0;
    }

    private static JsonPointer pointer(DatabindException wrong) {
        var pointer = JsonPointer.empty();
        for (var step : wrong.getPath()) {
            pointer = step.getPropertyName() == null
                    ? pointer.appendIndex(step.getIndex())
                    : pointer.appendProperty(step.getPropertyName());
        }
        return pointer;
    }

    public static void write(Path file, Record content) throws ProblemException {
        WholeFile.write(file, MAPPER.writeValueAsBytes(content));
    }
}
