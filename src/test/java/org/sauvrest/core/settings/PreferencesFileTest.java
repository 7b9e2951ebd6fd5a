package org.sauvrest.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

class PreferencesFileTest {

    private static final Preferences CHOSEN = Preferences.usual()
            .withLanguage("fr")
            .withTheme(Theme.DARK)
            .withContext("lycée", "SpecibikeZoé")
            .withContext("demo", "SpecibikeDupont");

    @TempDir
    private Path folder;

    private PreferencesFile preferences() {
        return new PreferencesFile(
                new Places(folder.resolve("user/settings.json"), folder.resolve("m.json"), folder.resolve("cache")));
    }

    private Path file() {
        return folder.resolve("user").resolve("window.json");
    }

    private void content(String content) throws Exception {
        Files.createDirectories(folder.resolve("user"));
        Files.writeString(file(), content);
    }

    @Test
    void whatIsWrittenIsReadBackEqual() throws Exception {
        preferences().write(Preferences.usual().withTheme(Theme.LIGHT));
        preferences().write(CHOSEN);

        assertEquals(CHOSEN, preferences().read());
        var text = Files.readString(file());
        assertTrue(text.contains("\"format\" : 1") && text.contains("\"theme\" : \"dark\""), text);
    }

    @Test
    void whoHasChosenNothingHasTheUsualOnes() throws Exception {
        assertEquals(
                new Preferences(null, Theme.SYSTEM, Map.of()), preferences().read());
        preferences().write(Preferences.usual());
        assertEquals(Preferences.usual(), preferences().read());
        content("{\"format\": 1}");
        assertEquals(Preferences.usual(), preferences().read());
    }

    @Test
    void oneChoiceLeavesTheOthersAsTheyAre() {
        var other =
                CHOSEN.withContext("demo", "SpecibikeMartin").withLanguage("es").withTheme(Theme.SYSTEM);

        assertEquals(
                new Preferences("es", Theme.SYSTEM, Map.of("lycée", "SpecibikeZoé", "demo", "SpecibikeMartin")), other);
    }

    @Test
    void aDamagedFileGivesTheUsualOnesAndIsReplaced() throws Exception {
        for (var damaged : List.of(
                "",
                "{\"format\": 1, \"theme\"",
                "{\"format\": 1, \"theme\": \"pink\"}",
                "{\"format\": 1, \"contexts\": {\"a\": null}}",
                "{\"theme\": \"dark\"}",
                "[]")) {
            content(damaged);
            assertEquals(Preferences.usual(), preferences().read(), damaged);

            preferences().write(CHOSEN);
            assertEquals(CHOSEN, preferences().read(), damaged);
        }
    }

    @Test
    void aNewerFileGivesTheUsualOnesAndStaysByteByByte() throws Exception {
        var newer = "{ \"format\": 2, \"theme\": {\"colour\": \"dark\"} }\n";
        content(newer);

        assertEquals(Preferences.usual(), preferences().read());
        var refusal = assertThrows(ProblemException.class, () -> preferences().write(CHOSEN));
        assertEquals(new Problem.SettingsNewer(file(), 2, 1), refusal.problem());
        assertEquals(newer, Files.readString(file()));
    }

    @Test
    void aPlaceThatCannotBeReadOrWrittenIsToldOnlyWhenWriting() throws Exception {
        content("x");
        Files.delete(file());
        Files.createDirectory(file());
        Files.createFile(file().resolve("inside"));

        assertEquals(Preferences.usual(), preferences().read());
        var refusal = assertThrows(ProblemException.class, () -> preferences().write(CHOSEN));
        assertEquals(Problem.FolderUnwritable.class, refusal.problem().getClass());
    }
}
