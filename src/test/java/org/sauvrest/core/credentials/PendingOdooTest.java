package org.sauvrest.core.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sauvrest.core.credentials.RotateRequest.Odoo;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.problem.FaultException;
import org.sauvrest.core.remote.SshLogin;
import org.sauvrest.core.remote.SshPlace;
import org.sauvrest.core.remote.Target;

/// How the Odoo of a change under way is noted.
class PendingOdooTest {

    private static final SshLogin USUAL = SshLogin.usual(Path.of("ssh"), Optional.of(Path.of("agent")));

    @Test
    void allThatIsNoSecretIsKept() {
        var secret = Optional.of(new Password("secret"));
        var login = USUAL.with(List.of(Path.of("/keys/a key")), secret, secret);
        var odoo = new Odoo(
                Optional.of(new SshPlace(new Target("fe80::1", 2222, "tech"), login)),
                Path.of("/etc/odoo's=1.conf"),
                Optional.of("echo 'a\\b'\nsystemctl restart odoo"),
                Optional.of("http://pc/?a=b"));

        var lines = PendingOdoo.of(odoo).lines();
        var read = PendingOdoo.of(lines.lines().toList()).orElseThrow();

        assertFalse(lines.contains("secret"), lines);
        assertTrue(lines.lines().allMatch(line -> line.startsWith("#")), lines);
        var place = odoo.place().orElseThrow();
        assertEquals(
                new Odoo(
                        Optional.of(new SshPlace(
                                place.target(), USUAL.with(login.identities(), Optional.empty(), Optional.empty()))),
                        odoo.conf(),
                        odoo.restart(),
                        odoo.url()),
                read.request(USUAL));
    }

    @Test
    void whatIsNoNoteOfItIsNoneAndWhatIsDamagedIsNotPassedOver() {
        assertTrue(PendingOdoo.of(List.of("# mine", "db:5432:*:prof:x")).isEmpty());
        assertThrows(FaultException.class, () -> PendingOdoo.of(List.of("# odoo restart=x")));
        assertThrows(FaultException.class, () -> PendingOdoo.of(List.of("# odoo conf=a\\q")));
    }
}
