package org.sauvrest.desktop.home;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sauvrest.core.contexts.ServerLook;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.save.SavedFile;

/// What is known of the server and the saves at this moment.
public sealed interface ServerState {

    /// Nothing yet.
    record Looking() implements ServerState {}

    /// @param previous since when a state before the last restore is kept, by context
    /// @param remembered the context that somebody chose here as the own one
    record There(ServerLook look, Map<String, Instant> previous, List<SavedFile> saves, Optional<String> remembered)
            implements ServerState {}

    /// It did not answer the last time; the saves are here all the same.
    record Gone(Problem problem, List<SavedFile> saves) implements ServerState {}
}
