package org.sauvrest.desktop.home;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.sauvrest.desktop.home.ContextRow.Work;

/// How the saves ended that were asked for in this window.
final class LastSaves {

    private final Map<String, Work> works = new HashMap<>();
    private final Set<String> batch = new LinkedHashSet<>();

    /// What is asked for from now on is a batch of its own.
    void beginBatch() {
        batch.clear();
    }

    void ask(String context) {
        batch.add(context);
    }

    void end(String context, Work work) {
        works.put(context, work);
    }

    Work of(String context) {
        return works.getOrDefault(context, new Work.None());
    }

    SaveBatch batch() {
        return SaveBatch.of(batch.stream().map(this::of).toList());
    }
}
