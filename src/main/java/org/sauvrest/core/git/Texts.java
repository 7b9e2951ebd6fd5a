package org.sauvrest.core.git;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Texts whose lines end in one way, whatever way they were read.
final class Texts {

    private Texts() {}

    static String of(Stream<String> lines) {
        return lines.map(line -> line + "\n").collect(Collectors.joining());
    }
}
