package org.sauvrest.core.archive;

/// What an entry says of its data block, in the order of the numbers in the file, which start at 1.
public enum DataState {
    /// There is a block but its place was not noted: pg_dump wrote to a pipe.
    UNPLACED,
    PLACED,
    NONE
}
