package org.sauvrest.core.update;

import java.util.Optional;
import org.sauvrest.core.odoolog.UpdateProgress;

/// A context at a moment of an update.
///
/// @param progress of the server program; absent where it is not at work on it
/// @param silence absent while the server program talks
public record Standing(String context, Stage stage, Optional<UpdateProgress> progress, Optional<Silence> silence) {

    /// The same of another context: what is told of its copy is told of it.
    Standing at(String other) {
        return new Standing(other, stage, progress, silence);
    }

    static Standing of(String context, Stage stage) {
        return new Standing(context, stage, Optional.empty(), Optional.empty());
    }
}
