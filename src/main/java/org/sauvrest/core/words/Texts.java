package org.sauvrest.core.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/// Reads the texts of a language from the program's own resources.
final class Texts {

    private Texts() {}

    static Map<String, String> load(String language) {
        var name = "words_" + language + ".properties";
        try (var stream = Objects.requireNonNull(Texts.class.getResourceAsStream(name), name)) {
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
