package org.sauvrest.core.update;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sauvrest.core.odoolog.UpdateReason;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/// Problems and reasons as the journal keeps them: facts with the name of their kind, so that they can be told in any
/// language later.
final class StoredFacts {

    private static final String PROBLEM = "problem";

    /// How the kind of such a fact is told.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface ByKind {}

    private static final List<Class<?>> FAMILIES = List.of(Problem.class, Fault.class, UpdateReason.class);

    private static final JsonMapper MAPPER = mapper();

    private StoredFacts() {}

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        for (var family : FAMILIES) {
            builder.addMixIn(family, ByKind.class);
            kinds(family).forEach(kind -> builder.registerSubtypes(new NamedType(kind, kind.getSimpleName())));
        }
        return builder.build();
    }

    private static Stream<Class<?>> kinds(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(StoredFacts::kinds)
                : Stream.of(family);
    }

    static Map<String, String> of(Problem problem) {
        return Map.of(PROBLEM, MAPPER.writerFor(Problem.class).writeValueAsString(problem));
    }

    /// @return nothing where there is none that this program knows
    static Optional<Problem> problem(Map<String, String> facts) {
        try {
            var text = facts.get(PROBLEM);
            return text == null ? Optional.empty() : Optional.ofNullable(MAPPER.readValue(text, Problem.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    static String write(List<UpdateReason> reasons) {
        return MAPPER.writerFor(new TypeReference<List<UpdateReason>>() {}).writeValueAsString(reasons);
    }

    /// @return nothing where a newer program has written them
    static List<UpdateReason> read(String text) {
        try {
            return List.copyOf(MAPPER.readValue(text, new TypeReference<List<UpdateReason>>() {}));
        } catch (JacksonException e) {
            return List.of();
        }
    }
}
