package org.sauvrest.core.credentials;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sauvrest.core.postgres.AccountSessions;
import org.sauvrest.core.postgres.AccountSessions.Seen;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.ProblemException;

/// Finds the session of a restarted Odoo among those of its account. What was open before proves nothing: whoever is in
/// stays in with any password.
///
/// @param from when the restart began, by the server's clock
/// @param addresses of the computer that the Odoo runs on; none where they are not known
/// @param shown whether the Odoo showed itself before the restart, under its usual name and from there
record LoginWatch(Instant from, Set<InetAddress> addresses, boolean shown) {

    LoginWatch {
        addresses = Set.copyOf(addresses);
    }

    static LoginWatch begin(Session session, Set<InetAddress> addresses) throws ProblemException, InterruptedException {
        var before = AccountSessions.since(session, Instant.EPOCH);
        boolean shown = before.stream().anyMatch(seen -> isUsual(seen) && isNear(seen, addresses));
        return new LoginWatch(AccountSessions.now(session), addresses, shown);
    }

    Optional<OdooLogin> find(Session session) throws ProblemException, InterruptedException {
        return choose(AccountSessions.since(session, from));
    }

    Optional<OdooLogin> choose(List<Seen> sessions) {
        return sessions.stream()
                .filter(this::counts)
                .min(Comparator.comparing((Seen seen) -> !isUsual(seen)))
                .map(OdooLogin::of);
    }

    /// Where the Odoo has shown itself, one like that is waited for. Else its name may be another, or its address
    /// one that the computer does not know as its own, as behind a container's network: but not both.
    private boolean counts(Seen seen) {
        boolean near = isNear(seen, addresses);
        return shown ? near && isUsual(seen) : near || isUsual(seen);
    }

    private static boolean isUsual(Seen seen) {
        return OdooLogin.isUsual(seen.application());
    }

    private static boolean isNear(Seen seen, Set<InetAddress> addresses) {
        var from = seen.address().map(InetAddress::ofLiteral);
        return addresses.isEmpty()
                || from.isEmpty()
                || from.get().isLoopbackAddress()
                || addresses.contains(from.get());
    }
}
