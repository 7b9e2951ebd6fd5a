package org.sauvrest.core.passwords;

/// How hard a password is to guess, roughly: by how many a program must try that knows what it is made of. Each has its
/// sentence in every language.
public enum Strength {
    WEAK,
    FAIR,
    STRONG;

    /// What somebody with a stolen password file of the server tries in some hours, and in far more than a life.
    private static final double FAIR_BITS = 45;

    private static final double STRONG_BITS = 70;

    public static Strength of(Password password) {
        double bits = bits(password.reveal());
        return bits >= STRONG_BITS ? STRONG : bits >= FAIR_BITS ? FAIR : WEAK;
    }

    /// A character that was there before adds little: `aaaaaaaaaaaa` and `121212121212` are quickly guessed.
    private static double bits(String text) {
        long different = text.codePoints().distinct().count();
        long repeated = text.codePoints().count() - different;
        return different * Math.log(kinds(text)) / Math.log(2) + repeated * Math.min(different, 8) / 4.0;
    }

    /// How many characters there are of the kinds that it is made of.
    private static int kinds(String text) {
        int letters = text.codePoints().anyMatch(Character::isLowerCase) ? 26 : 0;
        int capitals = text.codePoints().anyMatch(Character::isUpperCase) ? 26 : 0;
        int figures = text.codePoints().anyMatch(Character::isDigit) ? 10 : 0;
        int others = text.codePoints().anyMatch(character -> !Character.isLetterOrDigit(character)) ? 32 : 0;
        return Math.max(1, letters + capitals + figures + others);
    }
}
