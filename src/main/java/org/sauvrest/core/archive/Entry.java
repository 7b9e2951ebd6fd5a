package org.sauvrest.core.archive;

import java.util.List;

/// One line of an archive's table of contents; texts that the file leaves out are empty here.
///
/// @param dumpId the entry's number, unique in the archive
/// @param description what it is, such as `TABLE`, `TABLE DATA`, `INDEX`
/// @param tag its name, unquoted
/// @param namespace its schema
/// @param definition the SQL that makes it
/// @param copyStatement the COPY command that its data belongs to; empty where the data is SQL of its own
/// @param relationKind `pg_class.relkind`, known since format 1.16, else 0
/// @param dependencies dump ids, also of objects that are not in the archive
/// @param dataOffset where its block begins, in bytes from the file's start; has a meaning only when placed
public record Entry(
        int dumpId,
        String description,
        String tag,
        String namespace,
        String owner,
        Section section,
        String definition,
        String dropStatement,
        String copyStatement,
        String tablespace,
        String accessMethod,
        char relationKind,
        List<Integer> dependencies,
        DataState dataState,
        long dataOffset) {

    public Entry {
        dependencies = List.copyOf(dependencies);
    }

    /// Whether pg_dump wrote a data block for it.
    public boolean hasData() {
        return dataState != DataState.NONE;
    }

    /// Whether its data is rows as COPY writes them, which can be counted.
    public boolean hasCountedRows() {
        return hasData() && !holdsLargeObjects() && !copyStatement.isEmpty();
    }

    public boolean holdsLargeObjects() {
        return description.equals("BLOBS");
    }

    Entry placedAt(long offset) {
        return changed(definition, DataState.PLACED, offset);
    }

    Entry withoutDefinition() {
        return changed("", dataState, dataOffset);
    }

    private Entry changed(String newDefinition, DataState newState, long newOffset) {
        return new Entry(
                dumpId,
                description,
                tag,
                namespace,
                owner,
                section,
                newDefinition,
                dropStatement,
                copyStatement,
                tablespace,
                accessMethod,
                relationKind,
                dependencies,
                newState,
                newOffset);
    }
}
