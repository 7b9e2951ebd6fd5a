package org.sauvrest.core.update;

import java.time.Duration;

/// How long an update waits for others.
///
/// @param service until it has come to a stop, or to life
/// @param answer until a server that runs answers
/// @param quiet after which somebody wants to know why a server program says nothing
/// @param betweenQuestions how often its database is asked then
record Patience(Duration service, Duration answer, Duration quiet, Duration betweenQuestions) {

    static final Patience USUAL =
            new Patience(Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ofSeconds(20), Duration.ofSeconds(5));
}
