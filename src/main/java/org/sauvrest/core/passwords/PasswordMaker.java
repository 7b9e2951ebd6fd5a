package org.sauvrest.core.passwords;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes passwords that people can read out and type: small letters and figures that are not taken for one another, in
/// groups of four. Five groups are 99 bits, more than anybody guesses.
public final class PasswordMaker {

    private static final String ALPHABET = "23456789abcdefghijkmnpqrstuvwxyz";
    private static final int GROUP = 4;
    private static final int GROUPS = 5;

    private static final RandomGenerator RANDOM = new SecureRandom();

    private PasswordMaker() {}

    public static Password make() {
        return new Password(IntStream.range(0, GROUPS).mapToObj(i -> group()).collect(Collectors.joining("-")));
    }

    private static String group() {
        return IntStream.range(0, GROUP)
                .mapToObj(i -> ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())))
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
