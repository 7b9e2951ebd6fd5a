package org.sauvrest.core.settings;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Fault.Wanted;
import org.sauvrest.core.problem.FaultException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/// Finds out what is wrong in a JSON file, and where. Jackson's own sentences are for programmers, and English.
public final class JsonFaults {

    /// How Jackson, which has no type for these two, begins to tell them.
    private static final String TWICE = "Duplicate Object property";

    private static final String BEHIND = "Trailing token";

    private JsonFaults() {}

    /// @return 1 for the first line, 0 where the fault has no place
    public static int line(JacksonException fault) {
        var location = fault.getLocation();
        return location == null ? 0 : Math.max(0, location.getLineNr());
    }

    public static Fault of(JacksonException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown ->
                new Fault.UnknownField(unknown.getPropertyName(), knownTo(unknown));
            case ValueInstantiationException wrong
            when wrong.getCause() instanceof FaultException cause -> cause.fault();
            case InvalidFormatException wrong
            when isEnum(wrong.getTargetType()) ->
                new Fault.NoneOf(path(wrong), String.valueOf(wrong.getValue()), words(wrong.getTargetType()));
            case DatabindException wrong -> ofContent(wrong);
            case InputCoercionException number -> new Fault.Unfit(name(number), Wanted.NUMBER);
            case UnexpectedEndOfInputException early -> new Fault.EndsEarly();
            default ->
                fault.getOriginalMessage().startsWith(TWICE)
                        ? new Fault.FieldTwice(name(fault))
                        : new Fault.NotJson(column(fault));
        };
    }

    private static Fault ofContent(DatabindException wrong) {
        var path = path(wrong);
        if (path.isEmpty()) {
            return wrong.getOriginalMessage().startsWith(BEHIND) ? new Fault.GoesOn() : new Fault.NotUnderstood();
        }
        return new Fault.Unfit(
                path, wrong instanceof MismatchedInputException other ? wanted(other.getTargetType()) : Wanted.OTHER);
    }

    private static List<String> knownTo(UnrecognizedPropertyException unknown) {
        var known = unknown.getKnownPropertyIds();
        return known == null
                ? List.of()
                : known.stream().map(Object::toString).sorted().toList();
    }

    private static boolean isEnum(@Nullable Class<?> type) {
        return type != null && type.isEnum();
    }

    /// The words of a type as they stand in files.
    private static List<String> words(Class<?> type) {
        var mapper = JsonMapper.shared();
        return Stream.of(type.getEnumConstants())
                .map(constant -> mapper.convertValue(constant, String.class))
                .toList();
    }

    private static Wanted wanted(@Nullable Class<?> type) {
        if (type == null) {
            return Wanted.OTHER;
        }
        if (type == int.class || type == long.class || Number.class.isAssignableFrom(type)) {
            return Wanted.NUMBER;
        }
        if (type == boolean.class || type == Boolean.class) {
            return Wanted.TRUTH;
        }
        if (Collection.class.isAssignableFrom(type)) {
            return Wanted.LIST;
        }
        if (Map.class.isAssignableFrom(type) || type.isRecord()) {
            return Wanted.FIELDS;
        }
        return type == String.class
                ? Wanted.TEXT
                : type == Path.class ? Wanted.PATH : type == Instant.class ? Wanted.TIME : Wanted.OTHER;
    }

    private static String path(DatabindException wrong) {
        var names = wrong.getPath().stream()
                .map(step -> step.getPropertyName())
                .filter(name -> name != null)
                .toList();
        return String.join(".", names);
    }

    private static String name(JacksonException fault) {
        return fault.processor() instanceof JsonParser parser ? String.valueOf(parser.currentName()) : "";
    }

    private static int column(JacksonException fault) {
        var location = fault.getLocation();
        return location == null ? 1 : Math.max(1, location.getColumnNr());
    }
}
