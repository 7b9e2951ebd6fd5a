package org.sauvrest.core.leftovers;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.sauvrest.core.words.Bytes;

/// Something that earlier work left behind. The words stand under [#key].
public sealed interface Leftover {

    /// Whether it may be removed; where that is in doubt, it is only told of.
    boolean isRemovable();

    /// The key of the sentence about it, whose places are its facts.
    default String key() {
        return this instanceof HalfBuilt half && half.context().isEmpty()
                ? "leftover.HalfBuilt.unnamed"
                : "leftover." + getClass().getSimpleName();
    }

    /// The database's name or the file's, which tells it from all others.
    default String place() {
        return switch (this) {
            case HalfBuilt half -> half.database();
            case ExpiredPrevious old -> old.database();
            case UnclearDatabase unclear -> unclear.database();
            case PartialSave partial -> partial.file().toString();
            case LoneManifest lone -> lone.file().toString();
        };
    }

    /// A database whose restore was interrupted.
    record HalfBuilt(String database, Optional<String> context, Bytes size, boolean isRemovable) implements Leftover {}

    /// A previous state whose time is over and that is not the latest of its context.
    record ExpiredPrevious(String database, String context, Instant since, Bytes size, boolean isRemovable)
            implements Leftover {}

    /// A hidden database that does not say what it belongs to.
    record UnclearDatabase(String database, Bytes size) implements Leftover {
        @Override
        public boolean isRemovable() {
            return false;
        }
    }

    /// A save that was never finished.
    record PartialSave(Path file, Bytes size, boolean isRemovable) implements Leftover {}

    /// A manifest whose save is not there.
    record LoneManifest(Path file, Path save) implements Leftover {
        @Override
        public boolean isRemovable() {
            return false;
        }
    }
}
