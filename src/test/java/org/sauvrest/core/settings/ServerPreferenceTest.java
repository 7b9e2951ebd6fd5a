package org.sauvrest.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a user prefers on a server that others have set up.
class ServerPreferenceTest {

    private static final ServerProfile ONE = ServerProfile.of("one", "db1", 5432, "prof");

    @TempDir
    private Path folder;

    private Places places = new Places(Path.of(""), Path.of(""), Path.of(""));
    private Settings settings = new Settings(places, Map.of());

    @BeforeEach
    void useAFolderOfItsOwn() {
        places = new Places(folder.resolve("user/s.json"), folder.resolve("machine.json"), folder.resolve("cache"));
        settings = new Settings(places, Map.of());
    }

    private static String json(String host, String name) {
        return """
                {"format": 1, "servers": [{"name": "%s", "hosts": ["%s"], "user": "u"}]}""".formatted(name, host);
    }

    @Test
    void ofADeployedServerOnlyWhatTheUserPrefersIsKept() throws Exception {
        Files.writeString(places.machine(), json("before", "school"));
        var school = settings.server("school");

        settings.prefer(school.toBuilder().saves(folder).keepDays(3).build());
        Files.writeString(places.machine(), json("after", "school"));

        var expected = school.toBuilder()
                .hosts(List.of("after"))
                .saves(folder)
                .keepDays(3)
                .build();
        assertEquals(List.of(expected), settings.servers());
        assertFalse(Files.readString(places.user()).contains("hosts"), Files.readString(places.user()));
        settings.add(ONE);
        settings.choose("school");
        assertEquals(expected, settings.server(null), "other changes leave the preference as it is");
    }

    @Test
    void whatIsPreferredAsItIsDeployedIsForgotten() throws Exception {
        Files.writeString(places.machine(), json("db", "school"));
        var school = settings.server("school");

        settings.prefer(school.toBuilder().keepDays(3).build());
        settings.prefer(school);

        assertEquals(List.of(school), settings.servers());
        assertFalse(Files.readString(places.user()).contains("school"), Files.readString(places.user()));
    }

    @Test
    void ofTheUsersOwnServerAPreferenceIsAChange() throws Exception {
        settings.add(ONE);
        var changed = ONE.toBuilder().keepDays(3).build();

        settings.prefer(changed);

        assertEquals(List.of(changed), settings.servers());
        assertFalse(Files.readString(places.user()).contains("preferences"));
    }
}
