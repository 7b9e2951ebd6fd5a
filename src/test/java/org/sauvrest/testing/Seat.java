package org.sauvrest.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.Role;
import org.sauvrest.core.settings.ServerProfile;

/// A computer that somebody sits at: a home in which the server is known, with a folder for the saves.
public record Seat(TestServer server, Path home, ServerProfile profile, SauvRest core) {

    /// A student's, whose own context is this one.
    public static Seat student(TestServer server, Path home, String context) throws ProblemException {
        return of(server, home, Profiles.student(server.profile(home.resolve("saves")), context));
    }

    /// A teacher's, who sees the contexts whose names begin so.
    public static Seat teacher(TestServer server, Path home, String prefix) throws ProblemException {
        return of(server, home, Profiles.teacher(server.profile(home.resolve("saves")), prefix));
    }

    /// A student whose profile names no context, before the contexts of others too.
    public static Seat studentOf(TestServer server, Path home, String prefix) throws ProblemException {
        var profile = teacher(server, home.resolve("other"), prefix).profile();
        return of(
                server,
                home,
                profile.toBuilder()
                        .role(Role.STUDENT)
                        .saves(home.resolve("saves"))
                        .build());
    }

    /// A technician's, who looks after the contexts whose names begin so.
    public static Seat technician(TestServer server, Path home, String prefix) throws ProblemException {
        return of(server, home, Profiles.technician(server.profile(home.resolve("saves")), prefix));
    }

    public static Seat of(TestServer server, Path home, ServerProfile profile) throws ProblemException {
        var core = server.core(home);
        core.settings().add(profile);
        return new Seat(server, home, profile, core);
    }

    /// Makes a context with so many bikes.
    public void context(String name, int bikes) throws Exception {
        server.context(
                name,
                "CREATE TABLE bike (id int PRIMARY KEY, note text)",
                "INSERT INTO bike SELECT i, md5(i::text) FROM generate_series(1, " + bikes + ") i");
    }

    public void change(String context) throws Exception {
        server.execute(context, "DELETE FROM bike WHERE id % 2 = 0", "INSERT INTO bike VALUES (-1, 'new')");
    }

    public OpenWindow open() {
        return OpenWindow.on(core);
    }

    /// The same person doing the same without a window.
    public Workplace workplace() {
        return new Workplace(server, profile.savesFolder(), profile);
    }

    /// Every file of the home by its name, so that what is left behind shows.
    public List<String> files() throws IOException {
        try (var all = Files.walk(home)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !Workplace.isCheckNote(file.toString()))
                    .map(file -> home.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
