package org.sauvrest.desktop.home;

import java.util.List;
import java.util.Optional;
import org.sauvrest.core.overview.ServerLook;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.save.SavedFile;

/// What is known of the server and the saves at this moment.
public sealed interface ServerState {

    /// Nothing yet.
    record Looking() implements ServerState {}

    /// @param look at the contexts that the home page shows: a student's is one, and others cost the server nothing
    /// @param own the user's own, as far as that is known
    record There(ServerLook look, Optional<String> own, List<SavedFile> saves) implements ServerState {}

    /// It did not answer the last time; the saves are here all the same.
    record Gone(Problem problem, List<SavedFile> saves) implements ServerState {}
}
