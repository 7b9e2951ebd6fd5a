package org.sauvrest.cli;

import java.util.Map;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.passwords.Passwords;
import org.sauvrest.core.problem.ProblemException;

/// Asks for the password where the server wants one and none that is right was found, and tries again.
final class WithPassword {

    private static final int ATTEMPTS = 3;

    private WithPassword() {}

    static <R> Outcome<R> outcome(RootCommand root, Face face, Operation<R> operation) {
        var outcome = operation.outcome(face.progress());
        for (int attempt = 1; attempt <= ATTEMPTS && wantsPassword(outcome); attempt++) {
            try {
                var profile = root.profile();
                var hosts = profile.addresses();
                var question = face.words()
                        .say(
                                "cli.password",
                                Map.of(
                                        "user",
                                        profile.user(),
                                        "host",
                                        hosts.getFirst().host()));
                var typed = face.askPassword(question);
                if (typed.isEmpty()) {
                    return outcome;
                }
                for (var host : hosts) {
                    root.core()
                            .passwords()
                            .remember(host.host(), host.port(), profile.user(), Passwords.Found.typed(typed.get()));
                }
                outcome = operation.outcome(face.progress());
                if (!wantsPassword(outcome)) {
                    offerToStore(root, face, typed.get());
                }
            } catch (ProblemException e) {
                return new Outcome.Failed<>(e.problem());
            }
        }
        return outcome;
    }

    private static boolean wantsPassword(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failed<?>(var problem) && Passwords.areAtFault(problem);
    }

    private static void offerToStore(RootCommand root, Face face, Password password) throws ProblemException {
        var connections = root.core().connections();
        var place = connections.placeForTyped(root.profile());
        var file = place.file().path();
        if (face.ask(face.words().say("cli.store-password", "file", file)).orElse(false)) {
            boolean wasDeployed = connections.keepTyped(place, password);
            face.tell(face.words().say("cli.password-stored", "file", file));
            place.left().ifPresent(own -> face.tell(face.words().say("cli.own-file-left", "file", own)));
            if (wasDeployed) {
                face.tell(face.words()
                        .say("cli.own-profile", "name", place.profile().name()));
            }
        }
    }
}
