package org.sauvrest.core.settings;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/// Says in few words what is wrong in a JSON file, and where.
public final class JsonFaults {

    /// Where something began that does not end: it tells nothing, for the line is told.
    private static final Pattern MARKER = Pattern.compile(" \\(start marker at \\[.*?]\\)");

    private JsonFaults() {}

    /// @return 1 for the first line, 0 where the fault has no place
    public static int line(JacksonException fault) {
        var location = fault.getLocation();
        return location == null ? 0 : Math.max(0, location.getLineNr());
    }

    public static String describe(JacksonException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown ->
                "\"" + unknown.getPropertyName() + "\" (" + String.join(", ", knownTo(unknown)) + ")";
            case ValueInstantiationException wrong
            when wrong.getCause() instanceof IllegalArgumentException cause -> String.valueOf(cause.getMessage());
            case DatabindException wrong -> path(wrong) + wrong.getOriginalMessage();
            default -> MARKER.matcher(fault.getOriginalMessage()).replaceAll("");
        };
    }

    private static Iterable<String> knownTo(UnrecognizedPropertyException unknown) {
        var known = unknown.getKnownPropertyIds();
        return known == null
                ? java.util.List.of()
                : known.stream().map(Object::toString).sorted().toList();
    }

    private static String path(DatabindException wrong) {
        var path = new StringBuilder();
        for (var step : wrong.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? "" : path.append(": ").toString();
    }
}
