package org.sauvrest.core.settings;

import java.nio.file.Path;
import java.time.Duration;
import org.sauvrest.core.words.Bytes;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/// How facts are written for other programs, wherever they read them: sizes as bytes, durations as seconds, both as
/// plain numbers.
public final class JsonFacts {

    private static final double MILLISECONDS = 1000.0;

    private JsonFacts() {}

    public static JacksonModule module() {
        return new SimpleModule()
                .addSerializer(Path.class, writing((path, json) -> json.writeString(path.toString())))
                .addSerializer(Bytes.class, writing((size, json) -> json.writeNumber(size.count())))
                .addSerializer(
                        Duration.class, writing((time, json) -> json.writeNumber(time.toMillis() / MILLISECONDS)));
    }

    private interface Writing<T> {
        void write(T value, JsonGenerator json);
    }

    private static <T> ValueSerializer<T> writing(Writing<T> writing) {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                writing.write(value, json);
            }
        };
    }
}
