package org.sauvrest.core.words;

import java.util.Optional;

/// A problem in words.
///
/// @param headline what happened and why, in the reader's language
/// @param said what the server or a tool said itself, see [Verbatim]; for those who can read it
/// @param todo what to do now
public record Explanation(String headline, Optional<String> said, String todo) {

    /// Explains any problem whose texts stand under `problem.NAME`.
    public static Explanation of(Record problem, Words words) {
        return new Explanation(
                words.say(what(problem), problem), words.said(problem), words.say(key(problem) + ".todo", problem));
    }

    /// As [#of], for somebody before a window: where there is an advice of its own for them, under
    /// `problem.NAME.window`,
    /// with that one.
    public static Explanation inWindow(Record problem, Words words) {
        var key = key(problem) + ".window";
        var usual = of(problem, words);
        return words.has(key) ? new Explanation(usual.headline, usual.said, words.say(key, problem)) : usual;
    }

    /// Everything of what happened, for where nothing can be opened: reports and tables.
    public String what() {
        return said.map(raw -> headline + " " + raw).orElse(headline);
    }

    /// The key of what happened.
    static String what(Record problem) {
        return key(problem) + ".what";
    }

    private static String key(Record problem) {
        return "problem." + problem.getClass().getSimpleName();
    }
}
