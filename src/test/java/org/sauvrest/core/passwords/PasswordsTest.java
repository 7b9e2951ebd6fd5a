package org.sauvrest.core.passwords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordsTest {

    private static final Account ACCOUNT = new Account("db", 5432, "postgres", "prof");

    @TempDir
    private Path folder;

    private PasswordFile usual = new PasswordFile(Path.of(""));
    private PasswordFile own = usual;

    @BeforeEach
    void fill() throws Exception {
        usual = new PasswordFile(folder.resolve("usual"));
        usual.store("db", 5432, "prof", new Password("usual"));
        own = new PasswordFile(folder.resolve("own"));
        own.store("db", 5432, "prof", new Password("own"));
    }

    private static String said(Passwords passwords, Optional<PasswordFile> own) throws Exception {
        return passwords
                .find(ACCOUNT, own)
                .map(found -> found.password().reveal() + " from " + found.source())
                .orElse("none");
    }

    @Test
    void aTypedOneComesBeforeAllOthers() throws Exception {
        var passwords = new Passwords(Map.of("PGPASSWORD", "environment"), usual);
        passwords.remember("db", 5432, "prof", Passwords.Found.typed(new Password("typed")));

        assertEquals("typed from ", said(passwords, Optional.of(own)));
    }

    @Test
    void aTypedOneIsForItsServerAndUserOnly() throws Exception {
        var passwords = new Passwords(Map.of(), usual);
        passwords.remember("db", 5433, "prof", Passwords.Found.typed(new Password("typed")));
        passwords.remember("db", 5432, "eleve", Passwords.Found.typed(new Password("typed")));
        passwords.remember("db2", 5432, "prof", Passwords.Found.typed(new Password("typed")));

        assertEquals("usual from " + usual.path(), said(passwords, Optional.empty()));
    }

    @Test
    void oneThatIsForgottenIsLookedForAgain() throws Exception {
        var passwords = new Passwords(Map.of(), usual);
        passwords.remember("db", 5432, "prof", new Passwords.Found(new Password("given"), "the key"));
        assertEquals("given from the key", said(passwords, Optional.empty()));

        passwords.forget("db", 5432, "prof");

        assertEquals("usual from " + usual.path(), said(passwords, Optional.empty()));
    }

    @Test
    void theServersOwnFileComesBeforeTheEnvironmentAndThatBeforeTheUsualFile() throws Exception {
        var passwords = new Passwords(Map.of("PGPASSWORD", "environment"), usual);

        assertEquals("own from " + own.path(), said(passwords, Optional.of(own)));
        assertEquals("environment from PGPASSWORD", said(passwords, Optional.empty()));
        assertEquals(
                "usual from " + usual.path(), said(new Passwords(Map.of("PGPASSWORD", ""), usual), Optional.empty()));
    }

    @Test
    void anOwnFileWithoutAFittingLineLeadsOn() throws Exception {
        var elsewhere = new PasswordFile(folder.resolve("elsewhere"));
        elsewhere.store("db2", 5432, "prof", new Password("no"));

        assertEquals("usual from " + usual.path(), said(new Passwords(Map.of(), usual), Optional.of(elsewhere)));
    }

    @Test
    void aPasswordShowsItselfNowhere() throws Exception {
        var found = new Passwords(Map.of("PGPASSWORD", "geheim"), usual).find(ACCOUNT, Optional.empty());

        assertEquals("********", new Password("geheim").toString());
        assertFalse(found.toString().contains("geheim"), found.toString());
    }
}
