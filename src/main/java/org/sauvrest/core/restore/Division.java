package org.sauvrest.core.restore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.sauvrest.core.archive.Entry;
import org.sauvrest.core.archive.Section;

/// Which entries of an archive are restored when, and which at the same time.
///
/// A database of Odoo is hundreds of tables that know each other only by their foreign keys. So two sessions, each in a
/// transaction of its own, make half of the tables each, with their rows and indexes; what belongs to no table comes
/// before, what belongs to several comes after. An archive with anything that Odoo does not have, such as functions of
/// its own that may look at any table, stays whole.
///
/// @param stages one after the other; the shares of a stage at the same time
record Division(List<List<Share>> stages) {

    /// What one session restores.
    ///
    /// @param items dump ids, in the order of the archive; absent where it is all there is
    record Share(Optional<List<Integer>> items) {

        private static Share of(List<Integer> items) {
            return new Share(Optional.of(items));
        }
    }

    private static final int SESSIONS = 2;

    /// Fewer are not worth the sessions.
    private static final int LEAST_TABLES = 20;

    private static final String TABLE = "TABLE";

    /// What can belong to one table alone.
    private static final Set<String> OF_A_TABLE = Set.of(
            "TABLE DATA", "DEFAULT", "SEQUENCE", "SEQUENCE OWNED BY", "SEQUENCE SET", "CONSTRAINT", "INDEX", "COMMENT");

    /// All else that a database of Odoo has.
    private static final Set<String> OF_ODOO = Set.of(
            TABLE,
            "DATABASE",
            "DATABASE PROPERTIES",
            "ENCODING",
            "EXTENSION",
            "FK CONSTRAINT",
            "RULE",
            "SCHEMA",
            "SEARCHPATH",
            "STDSTRINGS",
            "VIEW");

    /// The archive whole.
    static final Division WHOLE = new Division(List.of(List.of(new Share(Optional.empty()))));

    /// @param contents in the order of the archive, in which each entry stands behind those that it depends on
    /// @param rows of a table's entry
    static Division of(List<Entry> contents, ToLongFunction<Entry> rows) {
        return contents.stream().allMatch(Division::isUsual) ? new Drawing(rows).of(contents) : WHOLE;
    }

    private static boolean isUsual(Entry entry) {
        return OF_A_TABLE.contains(entry.description()) || OF_ODOO.contains(entry.description());
    }

    /// A division while it is being made.
    private static final class Drawing {

        private final ToLongFunction<Entry> rows;
        private final List<Integer> first = new ArrayList<>();
        private final List<List<Integer>> shares = new ArrayList<>();
        private final List<Integer> last = new ArrayList<>();
        private final Set<Integer> late = new HashSet<>();

        /// The table that an entry belongs to, by their dump ids; a table belongs to itself.
        private final Map<Integer, Integer> tables = new HashMap<>();

        private final Map<Integer, Integer> shareOfTable = new HashMap<>();
        private final long[] weights = new long[SESSIONS];

        private Drawing(ToLongFunction<Entry> rows) {
            this.rows = rows;
            for (int i = 0; i < SESSIONS; i++) {
                shares.add(new ArrayList<>());
            }
        }

        private Division of(List<Entry> contents) {
            contents.forEach(this::place);
            return shareOfTable.size() < LEAST_TABLES
                    ? WHOLE
                    : new Division(List.of(
                            List.of(Share.of(first)),
                            shares.stream().map(Share::of).toList(),
                            List.of(Share.of(last))));
        }

        private void place(Entry entry) {
            var owners = new HashSet<Integer>();
            entry.dependencies().stream()
                    .filter(tables::containsKey)
                    .map(tables::get)
                    .forEach(owners::add);
            boolean early = entry.dependencies().stream().noneMatch(late::contains);
            if (early && owners.isEmpty() && entry.description().equals(TABLE)) {
                shareOfTable.put(entry.dumpId(), lightest(entry));
                belongs(entry, entry.dumpId());
            } else if (early && owners.isEmpty() && entry.section() != Section.DATA) {
                first.add(entry.dumpId());
            } else if (early && owners.size() == 1 && OF_A_TABLE.contains(entry.description())) {
                belongs(entry, owners.iterator().next());
            } else {
                late.add(entry.dumpId());
                last.add(entry.dumpId());
            }
        }

        private void belongs(Entry entry, int table) {
            tables.put(entry.dumpId(), table);
            shares.get(Objects.requireNonNull(shareOfTable.get(table))).add(entry.dumpId());
        }

        private int lightest(Entry table) {
            int lightest = 0;
            for (int i = 1; i < SESSIONS; i++) {
                lightest = weights[i] < weights[lightest] ? i : lightest;
            }
            weights[lightest] += LoadProgress.ROWS_PER_ITEM + rows.applyAsLong(table);
            return lightest;
        }
    }
}
