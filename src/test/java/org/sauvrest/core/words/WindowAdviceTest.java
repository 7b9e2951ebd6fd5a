package org.sauvrest.core.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.sauvrest.core.problem.Problem;

/// Who sits before the window has no command line: what to do must be something that can be done there.
class WindowAdviceTest {

    /// Verbs and options of the command line, variables of the environment, and what is typed into a shell or a psql.
    private static final Pattern TYPED = Pattern.compile(
            "sauvrest [a-z]|(?<![\\w-])--?[a-zA-Z]|SAUVREST_|\\bPG[A-Z]|chmod|apt install" + "|ALTER ROLE|GRANT");

    /// The window never shows these: they are about a command that was typed.
    private static final Set<Class<?>> TYPED_ONLY = Set.of(
            Problem.Usage.class,
            Problem.ScreenUnusable.class,
            Problem.NotConfirmed.class,
            Problem.NoPasswordGiven.class,
            Problem.DemoProgramsMissing.class,
            Problem.DemoAccountMissing.class,
            Problem.DemoNotStarted.class);

    @ParameterizedTest
    @FieldSource("org.sauvrest.core.words.Words#LANGUAGES")
    void namesNothingThatIsTyped(String language) {
        var texts = Texts.load(language);
        var typed = new TreeSet<String>();
        for (var problem : Problems.ALL) {
            var key = "problem." + problem.getSimpleName();
            var advice = texts.getOrDefault(key + ".window", texts.getOrDefault(key + ".todo", ""));
            if (!TYPED_ONLY.contains(problem) && TYPED.matcher(advice).find()) {
                typed.add(key + ": " + advice);
            }
        }
        assertEquals(Set.of(), typed);
    }
}
