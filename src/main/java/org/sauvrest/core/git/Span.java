package org.sauvrest.core.git;

import java.util.List;

/// The commits that one state has and another has not.
///
/// @param count of all
/// @param newest some, the newest first
public record Span(int count, List<Commit> newest) {

    public Span {
        newest = List.copyOf(newest);
    }
}
