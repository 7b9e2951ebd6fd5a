package org.sauvrest.core.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.problem.Problem;

class WordsInTest {

    private static final Words ENGLISH = Words.in("en");

    @Test
    void anUnknownLanguageIsAnsweredInEnglish() {
        for (var language : List.of("de", "", "C", "POSIX", "english", "frr", "_", "..", "en_GB.UTF-8")) {
            assertEquals("en", Words.in(language).locale().getLanguage(), language);
        }
    }

    @Test
    void aTagsFirstPartIsTheLanguage() {
        for (var tag : List.of("fr", "FR", "fr_FR.UTF-8", "fr-CH", "fr@euro")) {
            assertEquals("fr", Words.in(tag).locale().getLanguage(), tag);
        }
        assertEquals("es", Words.in("es-MX").locale().getLanguage());
    }

    @Test
    void aSentencesPlacesAreFilledAsTheirTypesAsk() {
        assertEquals(
                "There is too little room in $1 \\: about 1.0 kB are needed, {free} are free.",
                ENGLISH.say("problem.DiskShort.what", Map.of("folder", "$1 \\", "needed", new Bytes(1000))));
    }

    @Test
    void aNounFollowsItsNumber() {
        assertEquals("1 table", ENGLISH.say("restore.window.holds", "tables", 1L));
        assertEquals("0 tables", ENGLISH.say("restore.window.holds", "tables", 0L));
        assertEquals("2 tables", ENGLISH.say("restore.window.holds", "tables", 2L));
        assertEquals("0 table", Words.in("fr").say("restore.window.holds", "tables", 0L));
        assertTrue(Words.in("fr").say("restore.kept", "days", 1).contains(" 1 jour "));
        assertTrue(Words.in("es").say("restore.kept", "days", 7).contains(" 7 días "));
    }

    @Test
    void aConstantHasItsSentence() {
        assertEquals(ENGLISH.say("Step.CONNECT"), ENGLISH.say(Step.CONNECT));
        assertEquals(ENGLISH.say("Step.CONNECT"), ENGLISH.write(Step.CONNECT));
    }

    @Test
    void aProblemIsExplainedWithItsFacts() {
        var explanation = Explanation.of(new Problem.PortClosed("db.school", 5433), ENGLISH);

        assertEquals("The computer \"db.school\" is there, but nothing listens on its port 5433.", explanation.what());
    }

    @Test
    void whatTheServerSaidIsTheDetailOfAProblem() {
        var lost = new Problem.ConnectionLost("db", "FATAL: terminating connection");
        var explanation = Explanation.of(lost, Words.in("fr"));

        assertEquals("La connexion à db s’est interrompue.", explanation.headline());
        assertEquals(Optional.of("FATAL: terminating connection"), explanation.said());
        assertEquals(explanation.headline() + " FATAL: terminating connection", explanation.what());
        assertEquals(
                Optional.empty(),
                Explanation.of(new Problem.PortClosed("db", 1), ENGLISH).said());
        assertEquals(
                Optional.empty(),
                Explanation.of(new Problem.ConnectionLost("db", ""), ENGLISH).said());
    }

    @Test
    void listsAreJoinedAndProblemsInThemAreTold() {
        assertEquals("a, 1.0 kB", ENGLISH.write(List.of("a", new Bytes(1000))));
        assertEquals("", ENGLISH.write(List.of()));
        assertEquals(
                "The computer \"db\" is there, but nothing listens on its port 1.",
                ENGLISH.write(List.of(new Problem.PortClosed("db", 1))));
    }

    @Test
    void aKeyWithoutTextIsAFault() {
        assertThrows(MissingResourceException.class, () -> ENGLISH.say("no.such.key"));
    }
}
