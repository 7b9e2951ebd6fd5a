package org.sauvrest.core.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/// Paths in JSON as people write them: Jackson's own way is a URI, and a `:` in a name would be taken for one.
final class PlainPaths {

    private PlainPaths() {}

    static JacksonModule module() {
        return new SimpleModule().addSerializer(Path.class, new Writer()).addDeserializer(Path.class, new Reader());
    }

    private static final class Writer extends StdScalarSerializer<Path> {

        Writer() {
            super(Path.class);
        }

        @Override
        public void serialize(Path path, JsonGenerator json, SerializationContext context) {
            json.writeString(path.toString());
        }
    }

    private static final class Reader extends StdScalarDeserializer<Path> {

        Reader() {
            super(Path.class);
        }

        @Override
        public Path deserialize(JsonParser json, DeserializationContext context) {
            var text = json.getValueAsString();
            if (text == null) {
                return (Path) context.handleUnexpectedToken(getValueType(context), json);
            }
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                return (Path) context.handleWeirdStringValue(Path.class, text, e.getReason());
            }
        }
    }
}
