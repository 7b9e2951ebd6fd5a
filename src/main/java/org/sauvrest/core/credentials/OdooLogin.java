package org.sauvrest.core.credentials;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sauvrest.core.postgres.AccountSessions.Seen;
import org.sauvrest.core.words.Words;

/// A login that was seen on the server after an Odoo was restarted.
///
/// @param application what the session calls itself; may be empty
/// @param address that it came from, as the server sees it; absent for a Unix socket, on the server itself
/// @param at when it was opened, by the server's clock
public record OdooLogin(String application, Optional<String> address, Instant at) {

    /// As Odoo calls its sessions, unless it is told another name: with the number of its process.
    private static final Pattern USUAL = Pattern.compile("odoo-\\d+");

    static OdooLogin of(Seen session) {
        return new OdooLogin(session.application(), session.address(), session.since());
    }

    static boolean isUsual(String application) {
        return USUAL.matcher(application).matches();
    }

    /// What was seen, and no more: a session with a name of another kind is not said to be the Odoo's.
    public String told(String user, Words words) {
        var facts = Map.of(
                "user",
                user,
                "application",
                application.isEmpty() ? "?" : application,
                "address",
                address.orElseGet(() -> words.say("credentials.login-socket")),
                "at",
                at);
        return words.say(isUsual(application) ? "credentials.rotated-login" : "credentials.rotated-login-other", facts);
    }
}
