package org.sauvrest.desktop.home;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sauvrest.core.overview.ServerLook;
import org.sauvrest.core.passwords.Passwords;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.save.SavedFile;
import org.sauvrest.desktop.desk.Desk;

/// What is known of the server and the saves at this moment.
public sealed interface ServerState {

    /// All saves in the folder of this computer.
    List<SavedFile> saves();

    /// The saves of one context; all where it is not known which.
    default List<SavedFile> saves(Optional<String> context) {
        return saves().stream()
                .filter(save -> context.map(save.manifest().context()::equals).orElse(true))
                .toList();
    }

    /// The user's own context, as far as that is known.
    Optional<String> own();

    /// Nothing yet.
    record Looking() implements ServerState {
        @Override
        public Optional<String> own() {
            return Optional.empty();
        }

        @Override
        public List<SavedFile> saves() {
            return List.of();
        }
    }

    /// @param look at the contexts that the home page shows: a student's is one, and others cost the server nothing
    /// @param back since when it answers again, where it had been gone
    record There(ServerLook look, Optional<String> own, List<SavedFile> saves, Optional<Instant> back)
            implements ServerState {}

    /// It did not answer the last time, or let nobody in; the saves are here all the same.
    ///
    /// @param own as far as it is known without the server
    /// @param pause until it is looked for again
    record Gone(Problem problem, Optional<String> own, List<SavedFile> saves, Duration pause) implements ServerState {

        /// Whether it may well answer, and the login is what fails.
        public boolean isOfTheLogin() {
            return Passwords.failTheLogin(problem);
        }

        /// What to do; where it is enough to wait, that too.
        String todo(Desk desk) {
            var todo = desk.explain(problem).todo();
            return isOfTheLogin() ? todo : todo + " " + desk.say("home.gone.again", "pause", pause);
        }
    }
}
