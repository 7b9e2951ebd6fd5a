package org.sauvrest.core.save;

import java.util.HashMap;
import java.util.Map;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.postgres.TableName;

/// How far pg_dump has come: the pages of the tables that are behind it, of all.
final class DumpProgress {

    private final Map<String, Long> weights = new HashMap<>();
    private final Progress progress;
    private long done;
    private long current;

    DumpProgress(Map<TableName, Long> tables, Progress progress) {
        this.progress = progress;
        tables.forEach((table, pages) -> weights.put(table.toString(), pages));
        progress.begin(
                Step.DUMP, tables.values().stream().mapToLong(Long::longValue).sum());
    }

    /// Called by one thread only: the one that reads what pg_dump prints.
    void tableBegins(String name) {
        done += current;
        current = weights.getOrDefault(name, 0L);
        progress.at(done, name);
    }
}
