package org.sauvrest.core.words;

import java.util.List;
import java.util.stream.Stream;
import org.sauvrest.core.problem.Problem;

/// Everything that can go wrong, by its records, in whatever file they stand.
final class Problems {

    static final List<Class<?>> ALL = records(Problem.class).toList();

    private Problems() {}

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.of(type.getPermittedSubclasses()).flatMap(Problems::records);
    }
}
