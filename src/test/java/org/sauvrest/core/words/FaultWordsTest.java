package org.sauvrest.core.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;

/// How faults are said within the sentences of problems.
class FaultWordsTest {

    @Test
    void aFaultIsSaidInTheLanguageOfItsProblem() {
        var problem = new Problem.SettingsFault(Path.of("settings.json"), 4, new Fault.NoPort("99999"));

        assertEquals(
                "Les réglages de settings.json, ligne 4, sont inutilisables\u00a0: "
                        + "«\u00a099999\u00a0» n’est pas un port (un nombre de 1 à 65535).",
                Explanation.of(problem, Words.in("fr")).what());
        assertEquals(
                "La configuración de settings.json, línea 4, no se puede usar: "
                        + "«99999» no es un puerto (un número del 1 al 65535).",
                Explanation.of(problem, Words.in("es")).what());
    }

    @Test
    void whatAFaultWantsIsSaidTooAsAreTheWordsThatAreKnown() {
        var words = Words.in("fr");

        assertEquals(
                "«\u00a0port\u00a0» doit contenir un nombre entier",
                words.write(new Fault.Unfit("port", Fault.Wanted.NUMBER)));
        assertEquals(
                "«\u00a0roi\u00a0» n’est pas un rôle (possibles\u00a0: a, b)",
                words.write(new Fault.NoRole("roi", List.of("a", "b"))));
    }

    /// They are looked up by their simple names.
    @Test
    void noFaultIsCalledAsAProblemIs() {
        var both = new TreeSet<>(names(Fault.class));
        both.retainAll(names(Problem.class));

        assertEquals(Set.of(), both);
    }

    @ParameterizedTest
    @FieldSource("org.sauvrest.core.words.Words#LANGUAGES")
    void endASentenceThatIsNotTheirOwn(String language) {
        var texts = Texts.load(language);
        var whole = new TreeSet<String>();
        texts.forEach((key, text) -> {
            if (key.startsWith("fault.") && text.matches("\\p{Lu}.*|.*[.!:]")) {
                whole.add(key + ": " + text);
            }
        });
        assertEquals(Set.of(), whole);
    }

    private static List<String> names(Class<?> sealed) {
        return Stream.of(sealed.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList();
    }
}
