package org.sauvrest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.testing.TestServer;

/// A computer on which the test server is known, with a folder for its saves.
record Desk(TestServer server, Path home, SauvRest core) {

    static Desk of(TestServer server, Path home) throws ProblemException {
        var core = server.core(home);
        core.settings().add(server.profile(home.resolve("saves")));
        return new Desk(server, home, core);
    }

    /// A server that is known too, on which nothing listens.
    Desk knowingADeadOne() throws ProblemException {
        core.settings().add(ServerProfile.of("dead", "127.0.0.1", 1, "prof"));
        return this;
    }

    Typed type(String... arguments) {
        return Typed.in(core, arguments);
    }

    Typed typeJson(String... arguments) {
        return type(Stream.concat(Stream.of("--json"), Stream.of(arguments)).toArray(String[]::new));
    }

    void context(String name, int bikes) throws Exception {
        server.context(
                name,
                "CREATE TABLE bike (id int PRIMARY KEY)",
                "INSERT INTO bike SELECT generate_series(1, " + bikes + ")");
    }

    String bikes(String context) throws Exception {
        return server.value(context, "SELECT count(*) FROM bike");
    }

    Path save(String context) throws Exception {
        return core.save()
                .save(new org.sauvrest.core.save.SaveRequest(
                        core.settings().server(null), context, java.util.Optional.empty()))
                .run(Progress.UNWATCHED)
                .file();
    }

    /// Every file below the home, so that what a command leaves behind shows.
    List<Path> files() throws IOException {
        try (var all = Files.walk(home)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
