package org.sauvrest.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class HostPortTest {

    @Test
    void takesThePortAfterTheColonElseTheUsualOne() {
        assertEquals(new HostPort("db.school", 5433), HostPort.parse("db.school:5433", 5432));
        assertEquals(new HostPort("db.school", 5432), HostPort.parse("db.school", 5432));
    }

    @Test
    void knowsIpv6AddressesWithAndWithoutPort() {
        assertEquals(new HostPort("2001:db8::1", 5432), HostPort.parse("2001:db8::1", 5432));
        assertEquals(new HostPort("2001:db8::1", 5433), HostPort.parse("[2001:db8::1]:5433", 5432));
        assertEquals(new HostPort("::1", 5432), HostPort.parse("[::1]", 5432));
    }

    @Test
    void refusesWhatIsNoPortOrHasNoHost() {
        for (var wrong : List.of("db:", "db:0", "db:65536", "db:123456", "db:-1", "db:five", ":5432", "[]:5432")) {
            assertThrows(IllegalArgumentException.class, () -> HostPort.parse(wrong, 5432), wrong);
        }
    }
}
