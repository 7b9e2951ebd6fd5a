package org.sauvrest.faults;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What every database must hold, by its identity, which no renaming changes: what it was made from, and the rows that
/// the server said were committed into it.
final class Ledger {

    /// What a file, and so every database made from it, holds.
    ///
    /// @param fingerprint of all but the journal
    /// @param journal numbers in the journal
    record Content(String fingerprint, Set<Long> journal) {}

    /// @param attempted numbers that may be there
    /// @param committed numbers that must be there
    private record Rows(Set<Long> attempted, Set<Long> committed) {}

    private final Map<Long, Content> origins = new ConcurrentHashMap<>();
    private final Map<Long, Rows> rows = new ConcurrentHashMap<>();

    void register(long database, Content origin) {
        origins.put(database, origin);
    }

    void forget(long database) {
        origins.remove(database);
        rows.remove(database);
    }

    Set<Long> databases() {
        return Set.copyOf(origins.keySet());
    }

    Content origin(long database) {
        var origin = origins.get(database);
        if (origin == null) {
            throw new IllegalArgumentException("unknown database " + database);
        }
        return origin;
    }

    void attempt(long database, long number) {
        of(database).attempted().add(number);
    }

    void committed(long database, long number) {
        of(database).committed().add(number);
    }

    int countCommitted(long database) {
        return of(database).committed().size();
    }

    /// What must be in a database's journal now.
    Set<Long> mustHold(long database) {
        var all = new HashSet<>(of(database).committed());
        all.addAll(origin(database).journal());
        return all;
    }

    /// What may be in a database's journal.
    Set<Long> mayHold(long database) {
        var all = new HashSet<>(of(database).attempted());
        all.addAll(origin(database).journal());
        return all;
    }

    private Rows of(long database) {
        return rows.computeIfAbsent(
                database, key -> new Rows(ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet()));
    }
}
