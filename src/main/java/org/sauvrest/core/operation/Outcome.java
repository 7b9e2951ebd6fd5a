package org.sauvrest.core.operation;

import org.sauvrest.core.problem.Problem;

/// How a piece of work ended.
public sealed interface Outcome<R> {

    record Done<R>(R result) implements Outcome<R> {}

    record Failed<R>(Problem problem) implements Outcome<R> {}

    record Stopped<R>() implements Outcome<R> {}
}
