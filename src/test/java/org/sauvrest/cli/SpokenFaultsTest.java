package org.sauvrest.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.settings.Places;

/// Whatever is wrong is said in the language of whoever reads it, to the last word.
class SpokenFaultsTest {

    /// What an English sentence can hardly do without, and neither a French nor a Spanish one has.
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)\\b(the|is|are|was|not|an|of|missing|expected|invalid|cannot|unexpected|should|must|with|java)\\b");

    @TempDir
    private Path home;

    private Typed type(String... arguments) {
        return type(Map.of(), arguments);
    }

    private Typed type(Map<String, String> environment, String... arguments) {
        return Typed.in(new SauvRest(Places.of("Linux", home, Map.of()), home, environment), arguments);
    }

    private Typed typeWith(String settings, String language) throws Exception {
        var file = Places.of("Linux", home, Map.of()).user();
        Files.createDirectories(file.getParent());
        Files.writeString(file, settings);
        return type("list", "--lang", language);
    }

    private static void assertSpoken(Typed typed, String what) {
        assertNotEquals(0, typed.exit(), what);
        // Quotations, names of files and of options are in no language.
        var text = typed.err().replaceAll("(?s)«[^»]*»|/\\S+|--[\\w-]+", "");
        assertFalse(ENGLISH.matcher(text).find(), what + ": " + typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es"})
    void aBadSettingsFile(String language) throws Exception {
        var server = "{\"format\": 1, \"servers\": [{\"name\": \"a\", \"hosts\": [\"db\"], \"user\": \"u\"";
        for (var settings : List.of(
                "",
                "{",
                "nonsense",
                "{\"format\": 1} {}",
                "{\"servers\": []}",
                server,
                server + " 3}]}",
                server + ", \"hots\": 3}]}",
                server + ", \"user\": \"v\"}]}",
                server + ", \"port\": 99999}]}",
                server + ", \"port\": 99999999999999}]}",
                server + ", \"port\": \"abc\"}]}",
                server + ", \"saves\": {}}]}",
                server + ", \"tls\": \"maybe\"}]}",
                server + ", \"role\": 77}]}",
                server + ", \"keepDays\": -1}]}",
                server + ", \"prefix\": \" \"}]}",
                "{\"format\": 1, \"servers\": [null]}",
                "{\"format\": 1, \"servers\": [{}]}")) {
            var typed = typeWith(settings, language);

            assertEquals(2, typed.exit(), settings);
            assertSpoken(typed, settings);
        }
    }

    @Test
    void theSettingsFileIsNamedWithWhatIsToBeThereInstead() throws Exception {
        var typed = typeWith("{\"format\": 1,\n \"servers\": [{\"hosts\": [\"db\"], \"port\": \"abc\"}]}", "fr");

        assertTrue(typed.err().contains("ligne 2"), typed.err());
        assertTrue(typed.err().contains("«\u00a0servers.port\u00a0» doit contenir un nombre entier."), typed.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es"})
    void aBadValue(String language) {
        for (var wrong : List.of("--tls=x", "--role=x", "--port=0", "--keep-days=-1", "--prefix= ", "--host=x:y")) {
            assertSpoken(type("server", "add", "a", "--host", "db", "--user", "u", wrong, "--lang", language), wrong);
        }
        for (var wrong : Map.of("PGPORT", "many", "PGSSLMODE", "x").entrySet()) {
            var environment = Map.of("PGHOST", "db", wrong.getKey(), wrong.getValue());
            assertSpoken(type(environment, "list", "--lang", language), wrong.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es"})
    void aFileOrAProgramThatCannotBeUsed(String language) throws Exception {
        assertSpoken(type("verify", home.toString(), "--lang", language), "a folder");
        var settings = Places.of("Linux", home, Map.of()).user();
        Files.createDirectories(settings);
        assertSpoken(type("list", "--lang", language), "a folder in the place of the settings");
        Files.delete(settings);
        type("server", "add", "a", "--host", "127.0.0.1", "--user", "u");
        var noList = home.toString();
        assertSpoken(type("credentials", "deploy", "--hosts", noList, "--lang", language), "a folder for a list");
        var file = Files.writeString(home.resolve("file"), "x");
        for (var place : List.of(file.toString(), file.resolve("below").toString())) {
            assertSpoken(type("credentials", "package", "--for=ocs", "--out", place, "--lang", language), place);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es"})
    void aCommandThatIsNotUnderstood(String language) {
        for (var line : List.of(
                "",
                "--nonsense",
                "lst",
                "list extra",
                "list --json=",
                "list --quiet=x",
                "list --yes --yes",
                "save",
                "server",
                "credentials",
                "server add x --host h",
                "server add x --host h --user u --port abc",
                "server add x --user u --host",
                "save x --to",
                "save x --to --json",
                "credentials deploy",
                "credentials deploy --status --resume",
                "credentials deploy --status --status",
                "credentials rotate --restart x",
                "credentials package --for sms --out x",
                "credentials package --for ocs --out x --results y",
                "credentials export x --class a --context b")) {
            var arguments = ("--lang " + language + (line.isEmpty() ? "" : " " + line)).split(" ", -1);

            var typed = type(arguments);

            assertEquals(2, typed.exit(), line);
            assertSpoken(typed, line);
        }
    }

    @Test
    void theCommandLineFaultSaysWhichArgumentItIs() {
        assertTrue(type("save", "x", "--to", "--lang=fr").err().contains("la valeur de --to manque"));
        assertTrue(type("credentials", "deploy", "--status", "--resume", "--lang=fr")
                .err()
                .contains("ceux-ci s’excluent\u00a0: --resume, --status"));
        assertTrue(type("credentials", "deploy", "--status", "--status", "--lang=fr")
                .err()
                .contains("--status ne peut être donné qu’une fois"));
        assertTrue(type("list", "--yes", "--yes", "--lang=fr").err().contains("--yes"));
    }
}
