package org.sauvrest.desktop.connection;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sauvrest.core.problem.FaultException;
import org.sauvrest.core.settings.HostPort;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.words.Words;

/// What is wrong with what was typed, as far as that can be told without asking anybody.
record Faults(Words words) {

    /// PostgreSQL cuts longer names off.
    private static final int LONGEST_NAME = 63;

    Optional<String> hosts(String text) {
        var hosts = ConnectionDraft.hostList(text);
        if (hosts.isEmpty()) {
            return Optional.of(words.say("connection.window.no-host"));
        }
        return hosts.stream()
                .filter(host -> !isHost(host))
                .findFirst()
                .map(host -> words.say("connection.window.bad-host", "host", host));
    }

    private static boolean isHost(String text) {
        try {
            HostPort.parse(text, ServerProfile.USUAL_PORT);
            return text.indexOf('/') < 0 && text.indexOf('@') < 0;
        } catch (FaultException e) {
            return false;
        }
    }

    Optional<String> port(String text) {
        try {
            HostPort.port(text.strip());
            return Optional.empty();
        } catch (FaultException e) {
            return Optional.of(words.say("connection.window.bad-port", "port", text.strip()));
        }
    }

    Optional<String> user(String text) {
        return name(text, "connection.window.no-user");
    }

    Optional<String> prefix(String text) {
        return name(text, "connection.window.no-prefix");
    }

    Optional<String> owner(String text) {
        return text.isBlank() ? Optional.empty() : name(text, "connection.window.owner-advice");
    }

    private Optional<String> name(String text, String whereMissing) {
        if (text.isBlank()) {
            return Optional.of(words.say(whereMissing));
        }
        return text.strip().getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME
                ? Optional.of(words.say("connection.window.long-name", "most", LONGEST_NAME))
                : Optional.empty();
    }
}
