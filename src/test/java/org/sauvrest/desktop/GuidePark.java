package org.sauvrest.desktop;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sauvrest.core.rollout.HostState;
import org.sauvrest.testing.Album;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.Park;
import org.sauvrest.testing.Park.Trouble;

/// The computers of the school in the guide, and the pictures of a roll-out to them.
record GuidePark(Park park, Path folder) implements AutoCloseable {

    private static final Map<String, String> TITLES = Map.of(
            "en", "name;address;room;port;user",
            "fr", "nom;adresse;salle;port;utilisateur",
            "es", "nombre;dirección;aula;puerto;usuario");

    private static final int COMPUTERS = 12;
    private static final int OFF = 4;
    private static final int NEVER_SEEN = 7;

    static GuidePark in(Path folder) throws IOException {
        var park = new Park(folder);
        park.add(0, OFF, Trouble.NONE);
        park.add(OFF, 1, Trouble.OFF);
        park.add(OFF + 1, NEVER_SEEN - OFF - 1, Trouble.NONE);
        park.add(NEVER_SEEN, 1, Trouble.UNKNOWN_KEY);
        park.add(NEVER_SEEN + 1, COMPUTERS - NEVER_SEEN - 1, Trouble.NONE);
        park.switchOn();
        return new GuidePark(park, folder);
    }

    /// What tells that the computers are all this one, and what would stand there in a school.
    Map<String, String> plain() throws IOException {
        var plain = new LinkedHashMap<String, String>();
        // From the last: an address may be the beginning of a later one.
        for (int number = COMPUTERS - 1; number >= 0; number--) {
            plain.put(Park.address(number), "192.168.1." + (number + 11));
        }
        plain.put(":" + park.port(), "");
        plain.put(Integer.toString(park.port()), "22");
        var host = InetAddress.getLocalHost().getHostName();
        plain.put(System.getProperty("user.name") + "@" + host, "tech@admin");
        return plain;
    }

    void take(Album album, OpenWindow window) throws IOException {
        window.system().chooses(list(album.language()));
        window.click("#deploy").click("#choose-list");
        window.sees("#count", window.words().say("rollout.window.count-computers", "count", COMPUTERS));
        album.take("rollout-computers.png", window);
        window.click("#primary").until("the access", () -> window.isReady("#ssh-user"));
        window.click("#primary").verdict();
        window.until("all are told", () -> window.isShown("#count-" + HostState.UNREACHABLE));
        album.take("rollout-verdict.png", window);
    }

    private Path list(String language) throws IOException {
        var text = new StringBuilder(TITLES.getOrDefault(language, "") + "\n");
        for (int number = 0; number < COMPUTERS; number++) {
            text.append("pc%02d;%s;%s;%d;tech%n"
                    .formatted(number + 1, Park.address(number), number < COMPUTERS / 2 ? "B12" : "C03", park.port()));
        }
        return Files.writeString(folder.resolve("pcs.csv"), text);
    }

    @Override
    public void close() throws IOException {
        park.close();
    }
}
