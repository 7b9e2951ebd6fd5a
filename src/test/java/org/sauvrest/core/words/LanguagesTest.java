package org.sauvrest.core.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// Whether every language says all that the program says, and nothing else.
class LanguagesTest {
    private static final Map<String, String> ENGLISH = Texts.load("en");

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?:\\|[^|}]+\\|[^|}]+)?}");
    /// A key that is more than the name of an option, wherever it is passed on before it is said.
    private static final Pattern LITERAL = Pattern.compile("\"([\\w-]+\\.[\\w.-]+)\"");

    private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*\"([^\"]*)\"\\s*[,)]");
    private static final Pattern NOT_FRENCH = Pattern.compile("'| [:;!?»]|«(?!\\u00a0)");

    /// How facts are named that are no words of ours, in problems to come as well.
    private static final Set<String> VERBATIM = Set.of("answer", "lines", "said", "errors");

    @ParameterizedTest
    @FieldSource("org.sauvrest.core.words.Words#LANGUAGES")
    void sayTheSameInEveryLanguage(String language) {
        var texts = Texts.load(language);
        assertEquals(Set.of(), without(ENGLISH.keySet(), texts.keySet()), "missing in " + language);
        assertEquals(Set.of(), without(texts.keySet(), ENGLISH.keySet()), "unknown to English");
        assertEquals(Set.of(), placesUnlike(texts), "other places than in English");
        assertEquals(Set.of(), keysWhere(texts, String::isBlank), "empty");
    }

    @Test
    void setFrenchAsTheFrenchDo() {
        assertEquals(
                Set.of(),
                keysWhere(Texts.load("fr"), text -> NOT_FRENCH.matcher(text).find()),
                "an apostrophe is ’, and a space that does not break stands before : ; ! ? and inside « »");
    }

    @Test
    void haveATextForEveryConstant() {
        assertEquals(Set.of(), without(SpokenFacts.constants(), ENGLISH.keySet()));
    }

    @Test
    void haveTextsForEveryProblemFaultNoticeLeftoverAndReason() {
        assertEquals(Set.of(), without(SpokenFacts.records().keySet(), ENGLISH.keySet()));
    }

    @Test
    void nameOnlyFactsThatThereAre() {
        var unknown = new TreeSet<String>();
        var told = SpokenFacts.records();
        told.putAll(SpokenFacts.inWindow());
        told.forEach((key, record) -> {
            var facts = Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();
            without(places(ENGLISH.getOrDefault(key, "")), facts).forEach(place -> unknown.add(key + " " + place));
        });
        assertEquals(Set.of(), unknown);
    }

    /// Those are in English, or in whatever language the server speaks: they belong to the details.
    @ParameterizedTest
    @FieldSource("org.sauvrest.core.words.Words#LANGUAGES")
    void leaveWhatAServerOrAToolSaidOutOfTheirSentences(String language) {
        var texts = Texts.load(language);
        var told = SpokenFacts.records();
        told.putAll(SpokenFacts.inWindow());
        told.keySet().removeIf(key -> !key.startsWith("problem."));
        var held = new TreeSet<String>();
        told.forEach((key, record) -> Arrays.stream(record.getRecordComponents())
                .filter(fact -> fact.isAnnotationPresent(Verbatim.class) || VERBATIM.contains(fact.getName()))
                .filter(fact -> places(texts.getOrDefault(key, "")).contains(fact.getName()))
                .forEach(fact -> held.add(key + " " + fact.getName())));
        assertEquals(Set.of(), held);
    }

    @Test
    void haveHelpForEveryCommandAndOption() throws ReflectiveOperationException {
        assertEquals(Set.of(), without(help(), ENGLISH.keySet()));
    }

    @Test
    void haveEveryTextThatTheSourcesAskFor() throws IOException {
        assertEquals(Set.of(), without(inSources(SAID), ENGLISH.keySet()));
    }

    @Test
    void haveNoTextThatNobodySays() throws IOException, ReflectiveOperationException {
        var said = new TreeSet<>(SpokenFacts.constants());
        said.addAll(SpokenFacts.records().keySet());
        said.addAll(help());
        said.addAll(SpokenFacts.inWindow().keySet());
        said.addAll(inSources(LITERAL));
        assertEquals(Set.of(), without(ENGLISH.keySet(), said));
    }

    /// The keys under which picocli looks up what commands and options are for.
    private static Set<String> help() throws ReflectiveOperationException {
        // By name, since the command line shows nothing of itself to others. It is only looked at, so it needs no core.
        var constructor = Class.forName("org.sauvrest.cli.RootCommand").getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        var root = new CommandLine(constructor.newInstance(new Object[constructor.getParameterCount()]));
        var verbs = Class.forName("org.sauvrest.cli.Verbs").getDeclaredMethod("addTo", CommandLine.class, List.class);
        verbs.setAccessible(true);
        verbs.invoke(null, root, List.of());
        return commands(root).flatMap(LanguagesTest::help).collect(Collectors.toSet());
    }

    private static Stream<CommandSpec> commands(CommandLine line) {
        return Stream.concat(
                Stream.of(line.getCommandSpec()),
                line.getSubcommands().values().stream().flatMap(LanguagesTest::commands));
    }

    private static Stream<String> help(CommandSpec command) {
        return Stream.concat(
                Stream.of(command.qualifiedName(".") + ".usage.description"),
                command.options().stream().map(option -> option.longestName().replaceFirst("^-+", "")));
    }

    private static Set<String> inSources(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> pattern.matcher(text(file)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> placesUnlike(Map<String, String> texts) {
        return ENGLISH.keySet().stream()
                .filter(key -> !places(ENGLISH.getOrDefault(key, "")).equals(places(texts.getOrDefault(key, ""))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keysWhere(Map<String, String> texts, Predicate<String> isSo) {
        return texts.entrySet().stream()
                .filter(text -> isSo.test(text.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Collection<String> all, Collection<String> some) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
