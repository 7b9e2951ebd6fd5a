package org.sauvrest.core.archive;

/// When pg_restore handles an entry, in the order of the numbers in the file, which start at 1.
public enum Section {
    NONE,
    PRE_DATA,
    DATA,
    POST_DATA
}
