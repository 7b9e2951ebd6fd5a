package org.sauvrest.core.update;

import java.time.Instant;
import java.util.Map;
import org.sauvrest.core.restore.KeptState;

/// A kept state as the journal writes it.
final class Kept {

    private Kept() {}

    static Map<String, String> write(KeptState state) {
        return Map.of(
                "context", state.context(),
                "database", state.database(),
                "oid", Long.toString(state.oid()),
                "since", state.since().toString());
    }

    static KeptState read(Map<String, String> facts) {
        return new KeptState(
                fact(facts, "context"),
                fact(facts, "database"),
                Long.parseLong(fact(facts, "oid")),
                Instant.parse(fact(facts, "since")));
    }

    private static String fact(Map<String, String> facts, String name) {
        var fact = facts.get(name);
        if (fact == null) {
            throw new IllegalStateException("a kept state without " + name);
        }
        return fact;
    }
}
