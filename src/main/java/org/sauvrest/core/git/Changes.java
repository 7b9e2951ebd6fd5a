package org.sauvrest.core.git;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What was changed in a checkout and is in no commit: paths below its folder, in order.
///
/// @param modified tracked files whose content is another one than git has noted, or that are gone
/// @param staged what git has noted for the next commit
/// @param untracked files that git knows nothing of and is not told to ignore
public record Changes(List<String> modified, List<String> staged, List<String> untracked) {

    public Changes {
        modified = List.copyOf(new TreeSet<>(modified));
        staged = List.copyOf(new TreeSet<>(staged));
        untracked = List.copyOf(new TreeSet<>(untracked));
    }

    public boolean areNone() {
        return modified.isEmpty() && staged.isEmpty() && untracked.isEmpty();
    }

    /// Those of tracked files.
    SortedSet<String> tracked() {
        var all = new TreeSet<String>();
        Stream.of(modified, staged).forEach(all::addAll);
        return all;
    }
}
