package org.sauvrest.core.contexts;

/// Whose a context is, as the codification of names tells.
public enum Kind {
    /// The prefix alone: what others are made from.
    BASE,
    CLASS,
    GROUP,
    PERSONAL
}
