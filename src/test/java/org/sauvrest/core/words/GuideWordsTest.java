package org.sauvrest.core.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Whether the guide calls everything in the window what the window calls it.
class GuideWordsTest {

    private static final Pattern SHOWN = Pattern.compile("<b class=\"ui\">(.*?)</b>", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    /// What only the command line and the explanations of problems say.
    private static final Pattern ELSEWHERE = Pattern.compile("(cli|column|problem|notice|sauvrest)\\..*");

    @ParameterizedTest
    @FieldSource("org.sauvrest.core.words.Words#LANGUAGES")
    void theGuideSaysWhatTheWindowSays(String language) throws IOException {
        var texts = texts(language);
        var unknown = new TreeSet<String>();
        try (Stream<Path> pages = Files.list(Path.of("docs", "guide", language))) {
            for (var page : pages.toList()) {
                var words = SHOWN.matcher(Files.readString(page))
                        .results()
                        .map(found -> found.group(1))
                        .toList();
                assertFalse(words.isEmpty(), page + " names nothing of the window");
                words.stream()
                        .filter(word -> texts.stream()
                                .noneMatch(text -> text.matcher(word).matches()))
                        .forEach(word -> unknown.add(page.getFileName() + ": " + word));
            }
        }
        assertEquals(List.of(), List.copyOf(unknown), "not in words_" + language + ".properties");
    }

    /// With anything in the place of a fact: "Restore {context}" is said of each context.
    private static List<Pattern> texts(String language) {
        return Texts.load(language).entrySet().stream()
                .filter(text -> !ELSEWHERE.matcher(text.getKey()).matches())
                .map(text -> Pattern.compile(Arrays.stream(PLACE.split(text.getValue(), -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".+"))))
                .toList();
    }
}
