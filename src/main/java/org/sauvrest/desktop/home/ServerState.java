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

    /// @param look at the contexts that the home page shows: a student's is one, and others cost the server nothing
    /// @param names of all contexts
    /// @param own the user's own, as far as that is known
    /// @param previous since when a state before the last restore is kept, by context
    record There(
            ServerLook look,
            List<String> names,
            Optional<String> own,
            Map<String, Instant> previous,
            List<SavedFile> saves)
            implements ServerState {}

    /// It did not answer the last time; the saves are here all the same.
    record Gone(Problem problem, List<SavedFile> saves) implements ServerState {}
}
