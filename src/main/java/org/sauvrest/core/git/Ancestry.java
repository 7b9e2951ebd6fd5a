package org.sauvrest.core.git;

/// Whether one commit stands in the history of another.
public enum Ancestry {
    YES,
    NO,
    /// The history that is here is cut off before the answer.
    UNKNOWN
}
