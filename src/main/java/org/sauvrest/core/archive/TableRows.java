package org.sauvrest.core.archive;

/// How many rows an archive holds of one table.
///
/// @param dumpId of the entry that holds them
public record TableRows(int dumpId, String schema, String table, long rows) {}
