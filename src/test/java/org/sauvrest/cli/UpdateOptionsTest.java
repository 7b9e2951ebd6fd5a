package org.sauvrest.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.settings.Places;

/// Options of `sauvrest update` that make no sense together are refused before anything is looked at.
class UpdateOptionsTest {

    @TempDir
    private Path home;

    private Typed type(String options) {
        var all = ("update " + options).split(" ");
        var places = Places.of("Linux", home, Map.of());
        return Typed.in(new SauvRest(places, home, Map.of()), all);
    }

    private static Optional<Fault> fault(String... typed) {
        return UpdateOptions.fault(Set.of(typed)::contains);
    }

    @Test
    void saysWhatDoesNotGoTogether() {
        var refused = type("--rehearse --databases-only");

        assertEquals(ExitCode.USAGE.status(), refused.exit(), refused.toString());
        assertTrue(refused.err().contains("exclude one another: --rehearse, --databases-only"), refused.err());
        assertTrue(refused.err().contains("sauvrest update --help"), refused.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--target=x --databases-only",
                "--rehearse --report=r.html",
                "--dry-run --report=r.html",
                "--describe --target=x",
                "--resume --target=x",
                "--back --leave-out=A",
                "--back --all-modules",
                "--status --parallel=2",
                "--run=1 --yes",
                "--odoo-host=server --dry-run",
                "--odoo-host=server --yes"
            })
    void refusesWhatWouldCountForNothing(String options) {
        var refused = type(options + " --json");

        assertEquals(ExitCode.USAGE.status(), refused.exit(), refused.toString());
        assertEquals("Usage", refused.problem());
    }

    @Test
    void namesWhatAnOptionGoesWith() {
        assertEquals(Optional.of(new Fault.OnlyWith("--run", "--resume, --back, --status")), fault("--run"));
        assertEquals(Optional.of(new Fault.NotTogether(List.of("--back", "--limit"))), fault("--back", "--limit"));
    }

    @Test
    void takesWhatMakesSense() {
        assertEquals(Optional.empty(), fault());
        assertEquals(Optional.empty(), fault("--databases-only", "--report", "--all-modules", "--parallel"));
        assertEquals(Optional.empty(), fault("--dry-run", "--databases-only", "--limit"));
        assertEquals(Optional.empty(), fault("--rehearse", "--target", "--contexts", "--leave-out"));
        assertEquals(Optional.empty(), fault("--resume", "--leave-out", "--run", "--report"));
        assertEquals(Optional.empty(), fault("--describe", "--odoo-host", "--ssh-key"));
    }
}
