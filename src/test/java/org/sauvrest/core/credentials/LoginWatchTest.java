package org.sauvrest.core.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sauvrest.core.postgres.AccountSessions;
import org.sauvrest.core.postgres.AccountSessions.Seen;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.process.SystemProcesses;
import org.sauvrest.testing.OwnAccount;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

@ExtendWith(WithServer.class)
class LoginWatchTest {

    private static final Instant BEGUN = Instant.EPOCH;
    private static final Set<InetAddress> COMPUTER =
            Set.of(InetAddress.ofLiteral("192.168.1.10"), InetAddress.ofLiteral("2001:db8::10"));

    private static Seen session(String application, String address) {
        return new Seen(application, Optional.of(address).filter(text -> !text.isEmpty()), BEGUN.plusSeconds(1));
    }

    private static String chosen(LoginWatch watch, Seen... sessions) {
        return watch.choose(List.of(sessions)).map(OdooLogin::application).orElse("none");
    }

    private static LoginWatch where(boolean shown) {
        return new LoginWatch(BEGUN, COMPUTER, shown);
    }

    @Test
    void oneFromItsComputerIsTakenWhateverItsName() {
        assertEquals("erp", chosen(where(false), session("erp", "192.168.1.10")));
        assertEquals("erp", chosen(where(false), session("erp", "2001:db8:0:0::10")));
        assertEquals("erp", chosen(where(false), session("erp", "127.0.0.1")));
        assertEquals("", chosen(where(false), session("", "")), "a Unix socket, and no name");
    }

    /// A student's pgAdmin, for instance.
    @Test
    void oneOfAnotherNameFromElsewhereIsNot() {
        assertEquals("none", chosen(where(false), session("psql", "192.168.1.77")));
        assertEquals("none", chosen(where(false), session("my odoo-12", "192.168.1.77")));
        assertEquals("none", chosen(where(false)));
    }

    /// From a container's network the server sees an address that the computer itself does not have.
    @Test
    void oneOfItsNameFromElsewhereIsTakenWhereItHasNotShownItself() {
        assertEquals("odoo-1", chosen(where(false), session("odoo-1", "172.18.0.3")));
        assertEquals("none", chosen(where(true), session("odoo-1", "172.18.0.3")));
    }

    @Test
    void whereItHasShownItselfOneLikeThatIsWaitedFor() {
        assertEquals("none", chosen(where(true), session("psql", "192.168.1.10")));
        assertEquals("odoo-4", chosen(where(true), session("psql", "192.168.1.10"), session("odoo-4", "")));
    }

    @Test
    void theOneOfItsNameComesFirst() {
        assertEquals("odoo-4", chosen(where(false), session("psql", ""), session("odoo-4", "192.168.1.10")));
    }

    @Test
    void whereTheAddressesAreNotKnownAnyIsTaken() {
        var watch = new LoginWatch(BEGUN, Set.of(), false);
        assertEquals("erp", chosen(watch, session("erp", "192.168.1.77")));
    }

    private static boolean hasShownItself(OwnAccount account, Session session) throws Exception {
        var here = new OdooHost.Here(new SystemProcesses()).addresses();
        try (var own = account.session("SauvRest credentials")) {
            assertTrue(session.isAlive());
            var watch = LoginWatch.begin(own, here);
            assertFalse(watch.from().isAfter(AccountSessions.now(own)));
            return watch.shown();
        }
    }

    @Test
    void whoIsThereBeforeTellsWhetherItHasShownItself(TestServer server) throws Exception {
        try (var account = OwnAccount.on(server, "watched")) {
            try (var session = account.session("psql")) {
                assertFalse(hasShownItself(account, session));
            }
            try (var session = account.session("odoo-12")) {
                assertTrue(hasShownItself(account, session));
            }
        }
    }
}
