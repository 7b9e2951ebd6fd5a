package org.sauvrest.core.archive;

import java.util.List;

/// Entries of made-up archives.
final class Entries {
    private Entries() {}

    static Entry table(int dumpId, DataState state, long offset) {
        return entry(dumpId, "TABLE DATA", "", "COPY t (a) FROM stdin;\n", state, offset);
    }

    /// A table's data as INSERT commands.
    static Entry commands(int dumpId) {
        return entry(dumpId, "TABLE DATA", "", "", DataState.UNPLACED, 0);
    }

    static Entry largeObjects(int dumpId, DataState state, long offset) {
        return entry(dumpId, "BLOBS", "", "", state, offset);
    }

    static Entry statistics(int dumpId, String definition) {
        return entry(dumpId, "STATISTICS DATA", definition, "", DataState.NONE, 0);
    }

    private static Entry entry(
            int dumpId, String description, String definition, String copyStatement, DataState state, long offset) {
        return new Entry(
                dumpId,
                description,
                "name " + dumpId,
                "public",
                "owner",
                Section.DATA,
                definition,
                "",
                copyStatement,
                "",
                "",
                '\0',
                List.of(),
                state,
                offset);
    }
}
