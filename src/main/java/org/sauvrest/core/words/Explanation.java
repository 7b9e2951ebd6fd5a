package org.sauvrest.core.words;

/// A problem in words.
///
/// @param what what happened and why
/// @param todo what to do now
public record Explanation(String what, String todo) {

    /// Explains any problem whose texts stand under `problem.NAME`.
    public static Explanation of(Record problem, Words words) {
        var key = "problem." + problem.getClass().getSimpleName();
        return new Explanation(words.say(key + ".what", problem), words.say(key + ".todo", problem));
    }
}
