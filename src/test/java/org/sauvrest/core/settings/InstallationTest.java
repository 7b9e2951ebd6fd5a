package org.sauvrest.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The description of an Odoo, and another one of it.
class InstallationTest {

    private static Installation odoo(@Nullable String host, String code, String commands, @Nullable String proxy) {
        return new Installation(
                host,
                code,
                commands + "-bin",
                null,
                commands + ".conf",
                List.of(commands),
                commands,
                "stop " + commands,
                "start " + commands,
                "status " + commands,
                proxy,
                proxy);
    }

    private static final Installation NOTED = odoo("odoo.example", "/opt/odoo", "old", "proxy");

    @Test
    void takesTheCommandsOfTheSameOdooAndNothingElse() {
        var taken = NOTED.withCommandsOf(odoo("odoo.example", "/opt/odoo", "new", "other proxy"));

        var expected = new Installation(
                "odoo.example",
                "/opt/odoo",
                "old-bin",
                null,
                "old.conf",
                List.of("old"),
                "old",
                "stop new",
                "start new",
                "status new",
                "other proxy",
                "other proxy");
        assertEquals(expected, taken);
    }

    @Test
    void keepsTheProxyThatWasTakenAwayWithIt() {
        var taken = NOTED.withCommandsOf(odoo("odoo.example", "/opt/odoo", "new", null));

        assertEquals("proxy", taken.proxyStart());
        assertEquals("stop new", taken.stop());
    }

    @Test
    void takesNoCommandOfAnotherOdoo() {
        assertEquals(NOTED, NOTED.withCommandsOf(odoo("other.example", "/opt/odoo", "new", null)));
        assertEquals(NOTED, NOTED.withCommandsOf(odoo(null, "/opt/odoo", "new", null)));
        assertEquals(NOTED, NOTED.withCommandsOf(odoo("odoo.example", "/srv/odoo", "new", null)));
        assertEquals(NOTED, NOTED.withCommandsOf(null));
    }
}
