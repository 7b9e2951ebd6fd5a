package org.sauvrest.core.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sauvrest.core.odoolog.UpdateReason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The reasons of a verdict as the journal keeps them: facts, so that they can be told in any language later.
final class StoredReasons {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final Map<String, Class<?>> KINDS = Stream.of(UpdateReason.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, kind -> kind));

    private record Stored(String kind, JsonNode facts) {}

    private StoredReasons() {}

    static String write(List<UpdateReason> reasons) {
        return MAPPER.writeValueAsString(reasons.stream()
                .map(reason -> new Stored(reason.getClass().getSimpleName(), MAPPER.valueToTree(reason)))
                .toList());
    }

    /// Those that this program knows.
    static List<UpdateReason> read(String text) {
        var reasons = new ArrayList<UpdateReason>();
        try {
            for (var stored : MAPPER.readValue(text, new TypeReference<List<Stored>>() {})) {
                var kind = KINDS.get(stored.kind());
                if (kind != null) {
                    reasons.add((UpdateReason) MAPPER.treeToValue(stored.facts(), kind));
                }
            }
        } catch (JacksonException e) {
            // A newer program may have other facts: what could be read counts.
            return reasons;
        }
        return reasons;
    }
}
