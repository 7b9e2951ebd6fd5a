package org.sauvrest.desktop.rollout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sauvrest.core.rollout.HostState;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.Park;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WindowThread;

/// A technician's seat before a park of computers.
record ParkSeat(Seat seat, Park park, Path folder) implements AutoCloseable {

    private static final double HEIGHT = 900;

    static ParkSeat in(Path folder, TestServer server) throws Exception {
        var park = new Park(folder);
        var home = park.ssh().resolve("..").normalize();
        return new ParkSeat(Seat.technician(server, home, "SpecibikeRollout"), park, folder);
    }

    /// Adds computers with such a trouble.
    ParkSeat with(int first, int count, Park.Trouble trouble) throws IOException {
        park.add(first, count, trouble);
        return this;
    }

    ParkSeat switchedOn() throws IOException {
        park.switchOn();
        return this;
    }

    /// A list of computers, half of them in one room and half in another.
    Path list(int count) throws IOException {
        var text = new StringBuilder("nom;adresse;salle;port;utilisateur\n");
        for (int number = 0; number < count; number++) {
            text.append("pc%d;%s;%s;%d;tech%n"
                    .formatted(number, Park.address(number), number % 2 == 0 ? "B12" : "C3", park.port()));
        }
        return Files.writeString(folder.resolve("parc.csv"), text);
    }

    /// Opens the window and goes to the question how the computers are logged in to.
    OpenWindow atAccess(int count) throws IOException {
        var window = seat.open();
        // High enough for every row of a small park.
        WindowThread.run(() -> window.stage().setHeight(HEIGHT));
        window.system().chooses(list(count));
        window.click("#deploy").click("#choose-list");
        window.sees("#count", window.words().say("rollout.window.count-computers", "count", count));
        return window.click("#primary").until("the access", () -> window.isReady("#ssh-user"));
    }

    /// Deploys, and waits for the verdict.
    OpenWindow deployed(int count) throws IOException {
        var window = atAccess(count).click("#primary");
        window.verdict();
        return window;
    }

    /// How often something was done there.
    int visits(int number) {
        return park.commands(number);
    }

    /// Waits until the verdict is that so many of all have proved their login.
    static OpenWindow proves(OpenWindow window, int done, int total) {
        return window.sees(
                "#verdict",
                window.words()
                        .say(
                                "rollout.window.proved",
                                java.util.Map.of("done", done, "total", total, "account", "prof")));
    }

    /// Waits until so many computers stand so.
    static OpenWindow counts(OpenWindow window, HostState state, int count) {
        return window.sees(
                "#count-" + state,
                window.words()
                        .say(
                                "rollout.window.count",
                                java.util.Map.of("state", window.words().say(state), "count", count)));
    }

    @Override
    public void close() throws IOException {
        park.close();
    }
}
