package org.sauvrest.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.process.Command;
import org.sauvrest.core.process.SystemProcesses;
import org.sauvrest.core.settings.Places;

/// What needs no server: parsing, help and completion.
class UsageTest {

    private static final List<String> VERBS =
            List.of("list", "save", "verify", "inspect", "restore", "undo", "saves", "doctor", "server", "demo");

    @TempDir
    private Path home;

    private Typed type(String... arguments) {
        return Typed.in(new SauvRest(Places.of("Linux", home, Map.of()), home, Map.of()), arguments);
    }

    @Test
    void aServerMayBeCalledLikeAVerb() {
        var typed = type("--server", "demo", "server", "test");

        assertTrue(typed.err().contains("\"demo\""), typed.toString());
    }

    @Test
    void whatIsNotUnderstoodIsTwoAndOnlyOnStandardError() {
        for (var line : List.of(
                "",
                "--nonsense",
                "lst",
                "list --nonsense",
                "list extra",
                "save",
                "restore",
                "verify a b",
                "undo",
                "server",
                "server nonsense",
                "server add",
                "server add x --host h",
                "server add x --user u",
                "server add x --host h --user u --port abc",
                "save x --to",
                "list --server")) {
            var typed = type(line.isEmpty() ? new String[0] : line.split(" "));

            assertEquals(2, typed.exit(), line + ": " + typed);
            assertEquals("", typed.out(), line);
            assertTrue(typed.err().contains("--help"), line + ": " + typed);
            assertFalse(typed.err().contains("Exception"), line + ": " + typed);
        }
    }

    @Test
    void withJsonTheFaultIsADocumentToo() {
        var typed = type("save", "--json");

        assertEquals(2, typed.exit());
        assertTrue(typed.out().contains("\"kind\" : \"Usage\""), typed.out());
    }

    @Test
    void theFaultNamesWhatWasTyped() {
        assertTrue(type("list", "--nonsense").err().contains("--nonsense"));
        assertTrue(type("save").err().contains("CONTEXT"));
        assertTrue(type("server", "add", "x", "--host", "h").err().contains("--user"));
    }

    @Test
    void helpOfEveryVerbIsAResult() {
        var help = type("--help");
        assertEquals(0, help.exit());
        assertEquals("", help.err());
        for (var verb : VERBS) {
            assertTrue(help.out().contains(verb), verb);
            var own = type(verb, "--help");
            assertEquals(0, own.exit(), verb);
            assertTrue(own.out().contains("sauvrest " + verb) && own.out().contains("--json"), own.out());
        }
        assertEquals(0, type("server", "add", "--help").exit());
        assertTrue(type("--version").out().startsWith("SauvRest "));
    }

    @Test
    void everyLanguageIsSpoken() {
        var english = type("--lang", "en", "--help").out();
        for (var language : List.of("fr", "es")) {
            var help = type("--lang", language, "--help");
            assertEquals(0, help.exit());
            assertNotEquals(english, help.out());
            assertEquals(
                    help.out(),
                    type("--lang=" + language + "_XX.UTF-8", "--help").out());
            assertNotEquals(
                    type("--lang=en", "list").err(),
                    type("--lang=" + language, "list").err(),
                    "a problem");
            assertNotEquals(
                    type("--lang=en", "--nonsense").err(),
                    type("--lang=" + language, "--nonsense").err(),
                    "a fault");
        }
        assertEquals(english, type("--lang", "de", "--help").out());
    }

    @Test
    void noLineEndsWithinAFrenchWord() {
        for (var verb : List.of("save", "restore", "list", "verify", "credentials deploy", "server add")) {
            var help = type((verb + " --lang=fr --help").split(" ", -1));

            assertTrue(help.out().contains("Affiche"), help.toString());
            assertFalse(help.out().lines().anyMatch(line -> line.endsWith("\u2019")), help.out());
            assertFalse(help.out().contains("\u02bc"), help.out());
        }
    }

    @Test
    void bashUnderstandsTheCompletion() throws Exception {
        var typed = type("generate-completion");
        assertEquals(0, typed.exit());
        var script = Files.writeString(home.resolve("completion"), typed.out());

        var checked = new SystemProcesses().run(Command.of("bash", "-n", script.toString()), line -> {});

        assertTrue(checked.well(), checked.toString());
        for (var verb : VERBS) {
            assertTrue(typed.out().contains(verb), verb);
        }
        assertTrue(typed.out().contains("--other-context"));
    }
}
