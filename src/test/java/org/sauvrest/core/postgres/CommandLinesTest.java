package org.sauvrest.core.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.postgres.PgRestore.Errors;
import org.sauvrest.core.settings.HostPort;
import org.sauvrest.core.settings.TlsMode;

class CommandLinesTest {

    private static final ClientProgram CLIENT = new ClientProgram(Path.of("/usr/lib/postgresql/15/bin"), "15.18");
    private static final Login LOGIN = new Login(
            new HostPort("db.school", 5433),
            "prof",
            Optional.of(new Password("geheim")),
            "source",
            TlsMode.VERIFY_FULL,
            Optional.of(Path.of("/etc/root.crt")),
            "SauvRest save lea@pc");

    @Test
    void pgDumpIsCalledLikeThis() {
        var command = new PgDump.Job(
                        CLIENT, LOGIN, "Specibike d'Été\\1", "00000003-1", Path.of("/saves/x y.part"), PgDump.PATIENCE)
                .command();

        assertEquals("/usr/lib/postgresql/15/bin/pg_dump", command.program());
        assertEquals(
                List.of(
                        "--format=custom",
                        "--compress=2",
                        "--no-owner",
                        "--no-privileges",
                        "--no-tablespaces",
                        "--no-publications",
                        "--no-subscriptions",
                        "--no-sync",
                        "--no-password",
                        "--verbose",
                        "--lock-wait-timeout=60s",
                        "--snapshot=00000003-1",
                        "--file=/saves/x y.part",
                        "--dbname=dbname='Specibike d\\'Été\\\\1'"),
                command.arguments());
        assertEquals("-c jit=off", command.environment().get("PGOPTIONS"));
        assertFalse(command.toString().contains("geheim"));
    }

    @Test
    void pgRestoreIsCalledLikeThisWhenAllMustGoThroughAtOnce() {
        var command = new PgRestore.Job(
                        CLIENT,
                        LOGIN,
                        Path.of("/saves/x y.dump"),
                        "hidden",
                        "odoo",
                        Optional.empty(),
                        Errors.ALL_OR_NOTHING)
                .command();

        assertEquals("/usr/lib/postgresql/15/bin/pg_restore", command.program());
        assertEquals(
                List.of(
                        "--no-owner",
                        "--no-privileges",
                        "--no-tablespaces",
                        "--no-publications",
                        "--no-subscriptions",
                        "--no-password",
                        "--verbose",
                        "--single-transaction",
                        "--role=odoo",
                        "--dbname=dbname='hidden'",
                        "/saves/x y.dump"),
                command.arguments());
        assertFalse(command.toString().contains("geheim"));
    }

    @Test
    void pgRestoreTakesNoRoleOfTheUsersOwnAndTheItemsOfAList() {
        var arguments = new PgRestore.Job(
                        CLIENT, LOGIN, Path.of("/x.dump"), "hidden", "prof", Optional.of(Path.of("/l")), Errors.STOP)
                .command()
                .arguments();

        assertEquals(
                List.of(
                        "--no-password",
                        "--verbose",
                        "--use-list=/l",
                        "--exit-on-error",
                        "--dbname=dbname='hidden'",
                        "/x.dump"),
                arguments.subList(5, arguments.size()));
    }

    @Test
    void theLoginTravelsInTheEnvironmentAndNothingOfTheUsersShellLeadsElsewhere() {
        var expected = Map.ofEntries(
                Map.entry("PGHOST", "db.school"),
                Map.entry("PGPORT", "5433"),
                Map.entry("PGUSER", "prof"),
                Map.entry("PGPASSWORD", "geheim"),
                Map.entry("PGSSLMODE", "verify-full"),
                Map.entry("PGSSLROOTCERT", "/etc/root.crt"),
                Map.entry("PGAPPNAME", "SauvRest save lea@pc"),
                Map.entry("PGCLIENTENCODING", "UTF8"),
                Map.entry("PGCONNECT_TIMEOUT", "10"),
                Map.entry("PGOPTIONS", "-c x=1"),
                Map.entry("PGHOSTADDR", ""),
                Map.entry("PGSERVICE", ""),
                Map.entry("PGTARGETSESSIONATTRS", ""),
                Map.entry("PGGSSENCMODE", "disable"));

        assertEquals(expected, LOGIN.environment("-c x=1"));
    }

    @Test
    void aLoginShowsNoPassword() {
        assertFalse(LOGIN.toString().contains("geheim"));
        assertFalse(new PgDump.Job(CLIENT, LOGIN, "x", "y", Path.of("z"), PgDump.PATIENCE)
                .toString()
                .contains("geheim"));
        assertFalse(new PgRestore.Job(CLIENT, LOGIN, Path.of("z"), "x", "y", Optional.empty(), Errors.JUDGE)
                .toString()
                .contains("geheim"));
    }
}
