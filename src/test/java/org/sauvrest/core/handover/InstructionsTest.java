package org.sauvrest.core.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.words.Words;

/// What a package tells its reader, in every language.
class InstructionsTest {

    private static final ServerFacts SERVER = new ServerFacts(
            ServerProfile.of("lycee", "pg1.lycee.example", 5433, "prof"), Optional.of("\\\\pc\\results$"));
    private static final Pattern NOT_FRENCH = Pattern.compile("'| [:;!?»]|«(?!\\u00a0)");
    /// An option of one of the scripts, or a parameter, as it is to be typed.
    private static final Pattern TYPED =
            Pattern.compile("(?<![\\w-])(--(?:all|account|back|check)|-(?:Back|Account|All|Check))\\b");

    private static String text(String language, ManagementTool tool) {
        return new String(
                new Instructions(Words.in(language), tool, SERVER).file().content(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void sayTheSameInEveryLanguage(ManagementTool tool) {
        var english = text("en", tool);
        for (var language : Words.LANGUAGES) {
            var text = text(language, tool);
            assertEquals(english.lines().count(), text.lines().count(), language);
            assertEquals(indents(english), indents(text), language);
            assertEquals(typed(english), typed(text), language);
            assertTrue(text.contains("prof") && text.contains("pg1.lycee.example:5433"), text);
            assertFalse(
                    Pattern.compile("\\{(user|servers|results)}").matcher(text).find(), text);
            assertEquals(tool == ManagementTool.GPO, text.contains("\\\\pc\\results$"), text);
        }
    }

    @ParameterizedTest
    @EnumSource
    void setFrenchAsTheFrenchDo(ManagementTool tool) {
        // What is indented is typed, or stands in columns.
        var faults = text("fr", tool)
                .lines()
                .filter(line -> !line.startsWith(" ") && !line.startsWith("…"))
                .filter(line -> NOT_FRENCH.matcher(line).find())
                .toList();
        assertEquals(List.of(), faults);
    }

    @Test
    void nameOptionsThatTheScriptsHave() {
        var scripts = PackageFile.text("place-credentials.sh") + PackageFile.text("place-credentials.ps1");
        for (var tool : ManagementTool.values()) {
            for (var option : typed(text("en", tool))) {
                assertTrue(scripts.contains("[" + option) || scripts.contains("| " + option), option);
            }
        }
    }

    private static List<Integer> indents(String text) {
        return text.lines().map(line -> line.startsWith("    ") ? 1 : 0).toList();
    }

    private static List<String> typed(String text) {
        return TYPED.matcher(text)
                .results()
                .map(found -> found.group(1))
                .sorted()
                .toList();
    }
}
