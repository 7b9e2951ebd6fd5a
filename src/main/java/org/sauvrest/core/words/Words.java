package org.sauvrest.core.words;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sentences of one language: found by key, their places `{name}` filled with facts, each written as its type asks.
public final class Words {

    /// The first is the one for everybody whose own language is not there.
    public static final List<String> LANGUAGES = List.of("en", "fr", "es");

    /// `{name}` is filled with a fact; `{name|day|days}` with the word that goes with the number.
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?:\\|([^|}]+)\\|([^|}]+))?}");

    private final Map<String, String> texts;
    private final FactFormat format;

    private Words(Map<String, String> texts, FactFormat format) {
        this.texts = texts;
        this.format = format;
    }

    /// @param language a tag such as `fr`, `fr_FR.UTF-8` or `es-MX`; English where it is none of ours
    public static Words in(String language) {
        var start = language.toLowerCase(Locale.ROOT).split("[-_.@]", 2)[0];
        var chosen = LANGUAGES.contains(start) ? start : LANGUAGES.getFirst();
        return new Words(Texts.load(chosen), new FactFormat(Locale.of(chosen)));
    }

    public Locale locale() {
        return format.locale();
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    public Set<String> keys() {
        return texts.keySet();
    }

    public String say(String key) {
        return say(key, Map.of());
    }

    public String say(String key, String name, Object fact) {
        return say(key, Map.of(name, fact));
    }

    public String say(String key, Map<String, ?> facts) {
        var text = texts.get(key);
        if (text == null) {
            throw new MissingResourceException("no text for " + key, Words.class.getName(), key);
        }
        // Most have no place.
        return text.indexOf('{') < 0
                ? text
                : PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(fill(place, facts)));
    }

    private String fill(MatchResult place, Map<String, ?> facts) {
        var fact = facts.get(place.group(1));
        if (fact == null) {
            return place.group();
        }
        if (place.group(2) == null) {
            return write(fact);
        }
        return place.group(format.isSingular(fact) ? 2 : 3);
    }

    /// The sentence for a constant: key `TYPE.CONSTANT`.
    public String say(Enum<?> constant) {
        return say(keyOf(constant));
    }

    public String say(Enum<?> constant, Map<String, ?> facts) {
        return say(keyOf(constant), facts);
    }

    /// A sentence about a record: its components fill the places.
    public String say(String key, Record facts) {
        return say(key, Facts.of(facts));
    }

    /// One fact as the language writes it; of a problem, what happened, and of a fault, what is wrong.
    public String write(Object fact) {
        return switch (fact) {
            case Enum<?> constant when texts.containsKey(keyOf(constant)) -> say(constant);
            case Record problem
            when texts.containsKey(Explanation.what(problem)) -> say(Explanation.what(problem), problem);
            case Record fault when texts.containsKey(faultKey(fault)) -> say(faultKey(fault), fault);
            case Collection<?> list -> list.stream().map(this::write).collect(Collectors.joining(", "));
            default -> format.write(fact);
        };
    }

    /// A time with its seconds, where the minute does not tell it from another one.
    public String writeToTheSecond(Instant time) {
        return format.toTheSecond(time);
    }

    /// What the server or a tool said itself in a problem, and in those that have led to it; absent where they said
    /// nothing.
    Optional<String> said(Record problem) {
        var own = Facts.said(problem).stream().map(this::write);
        var others = Facts.of(problem).values().stream()
                .flatMap(fact -> fact instanceof Collection<?> list ? list.stream() : Stream.empty())
                .flatMap(fact -> fact instanceof Record cause ? said(cause).stream() : Stream.empty());
        return Optional.of(Stream.concat(own, others).collect(Collectors.joining(" ")))
                .filter(text -> !text.isBlank());
    }

    private static String faultKey(Record fault) {
        return "fault." + fault.getClass().getSimpleName();
    }

    private static String keyOf(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }
}
