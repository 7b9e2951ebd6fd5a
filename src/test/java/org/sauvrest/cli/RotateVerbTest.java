package org.sauvrest.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.SauvRest;
import org.sauvrest.testing.OwnAccount;
import org.sauvrest.testing.StandInOdoo;
import org.sauvrest.testing.StandInOdoo.Habit;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// `sauvrest credentials rotate`: another password, on the server, here, and in an Odoo.
@ExtendWith(WithServer.class)
class RotateVerbTest {

    @TempDir
    private Path home;

    private Path conf(OwnAccount account) throws Exception {
        return Files.writeString(
                home.resolve("odoo.conf"),
                "[options]\ndb_user = " + account.name() + "\ndb_password = " + OwnAccount.FIRST + "\n");
    }

    private static Typed rotate(SauvRest core, Path conf, StandInOdoo odoo, String... more) {
        var typed = Stream.of("credentials", "rotate", "--yes", "--odoo-conf", conf.toString());
        var proof = Stream.of("--restart", odoo.restart(), "--odoo-url", odoo.url());
        return Typed.in(
                core,
                Stream.of(typed, proof, Stream.of(more)).flatMap(words -> words).toArray(String[]::new));
    }

    @Test
    void theOdoosLoginIsTold(TestServer server) throws Exception {
        try (var account = OwnAccount.on(server, "rotate_verb")) {
            var core = account.technician(home, "SpecibikeRotate").core();
            var conf = conf(account);
            try (var odoo = new StandInOdoo(server, home.resolve("odoo"), conf, Habit.WHEN_ASKED)) {
                var first = rotate(core, conf, odoo);
                assertEquals(0, first.exit(), first.toString());
                assertTrue(first.out().contains("the Odoo has logged in as rotate_verb"), first.out());
                assertTrue(first.out().contains("\"odoo-") && first.out().contains("127.0.0.1"), first.out());

                var second = rotate(core, conf, odoo, "--json");
                var login = second.result().path("login");
                assertTrue(login.path("application").asString().startsWith("odoo-"), login.toString());
                assertEquals("127.0.0.1", login.path("address").asString());
                assertTrue(login.path("at").asString().matches("\\d{4}-.*Z"), login.toString());
            }
        }
    }

    @Test
    void anOdooIsNotNamedAndLeftOutAtOnce(TestServer server) throws Exception {
        try (var account = OwnAccount.on(server, "rotate_without")) {
            var core = account.technician(home, "SpecibikeRotate").core();
            var conf = conf(account).toString();

            var both =
                    Typed.in(core, "credentials", "rotate", "--yes", "--json", "--odoo-conf", conf, "--without-odoo");
            var without = Typed.in(core, "credentials", "rotate", "--yes", "--json", "--without-odoo");

            assertEquals("ValueFault", both.problem(), both.toString());
            assertTrue(without.result().path("conf").isNull(), without.out());
        }
    }

    @Test
    void withoutARestartNoLoginIsTold(TestServer server) throws Exception {
        try (var account = OwnAccount.on(server, "rotate_alone")) {
            var core = account.technician(home, "SpecibikeRotate").core();

            var rotated = Typed.in(
                    core,
                    "credentials",
                    "rotate",
                    "--yes",
                    "--json",
                    "--odoo-conf",
                    conf(account).toString());

            assertTrue(rotated.result().path("login").isNull(), rotated.out());
            assertFalse(account.letsIn(OwnAccount.FIRST));
        }
    }

    @Test
    void aGivenPasswordThatIsEasilyGuessedIsTakenAndCalledSo(TestServer server) throws Exception {
        try (var account = OwnAccount.on(server, "rotate_weak")) {
            var core = account.technician(home, "SpecibikeRotate").core();

            var weak = Typed.piped("abc\n", core, "credentials", "rotate", "--yes", "--stdin");
            var strong = Typed.piped("a-Longer-1-4-All\n", core, "credentials", "rotate", "--yes", "--stdin");

            assertEquals(0, weak.exit(), weak.err());
            assertTrue(weak.err().contains("easily guessed"), weak.err());
            assertFalse(strong.err().contains("guessed"), strong.err());
            assertTrue(account.letsIn("a-Longer-1-4-All"));
        }
    }
}
