package org.sauvrest.core.words;

/// A problem in words.
///
/// @param what what happened and why
/// @param todo what to do now
public record Explanation(String what, String todo) {

    /// Explains any problem whose texts stand under `problem.NAME`.
    public static Explanation of(Record problem, Words words) {
        return new Explanation(words.say(what(problem), problem), words.say(key(problem) + ".todo", problem));
    }

    /// As [#of], for somebody before a window: where there is an advice of its own for them, under
    /// `problem.NAME.window`,
    /// with that one.
    public static Explanation inWindow(Record problem, Words words) {
        var key = key(problem) + ".window";
        var usual = of(problem, words);
        return words.has(key) ? new Explanation(usual.what(), words.say(key, problem)) : usual;
    }

    /// The key of what happened.
    static String what(Record problem) {
        return key(problem) + ".what";
    }

    private static String key(Record problem) {
        return "problem." + problem.getClass().getSimpleName();
    }
}
