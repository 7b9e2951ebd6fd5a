package org.sauvrest.core.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.settings.Places;
import org.sauvrest.core.settings.ServerProfile;

/// Where a password goes that somebody types for a server that has a password file of its own.
class TypedPasswordTest {

    private static final String OLD = "db:5432:*:prof:an old one\n";
    private static final String NEW = "db:5432:*:prof:typed\n";
    private static final Password TYPED = new Password("typed");

    @TempDir
    private Path computer;

    private Path home;
    private Path usual;
    private SauvRest core;

    @BeforeEach
    void sitDown() throws Exception {
        home = Files.createDirectory(computer.resolve("home"));
        usual = home.resolve(".pgpass");
        core = new SauvRest(Places.of("Linux", home, Map.of()), home, Map.of());
    }

    private ServerProfile reading(Path own) throws Exception {
        var profile = ServerProfile.of("school", "db", 5432, "prof").toBuilder()
                .passwordFile(own)
                .build();
        core.settings().add(profile);
        return profile;
    }

    private static Path holds(Path file, String text) throws Exception {
        Files.createDirectories(file.getParent());
        return Files.setPosixFilePermissions(
                Files.writeString(file, text), PosixFilePermissions.fromString("rw-------"));
    }

    /// As the window does it.
    private void keep(ServerProfile profile) throws Exception {
        core.connections().keep(profile, List.of(), Optional.of(TYPED), false).run(Progress.UNWATCHED);
    }

    /// As the command line does it.
    private boolean keepAtPrompt(ServerProfile profile) throws Exception {
        return core.connections().keepTyped(core.connections().placeForTyped(profile), TYPED);
    }

    /// It may be written, as all on a key may.
    @Test
    void whatWasGivenOnAKeyStaysAsItIsAndIsReadNoLonger() throws Exception {
        var given = holds(computer.resolve("key").resolve("pgpass.conf"), OLD);

        keep(reading(given));

        assertEquals(OLD, Files.readString(given));
        assertEquals(NEW, Files.readString(usual));
        assertNull(core.settings().server("school").passwordFile());
    }

    @Test
    void soItDoesAtTheCommandLine() throws Exception {
        var given = holds(computer.resolve("share").resolve("pgpass.conf"), OLD);

        keepAtPrompt(reading(given));

        assertEquals(OLD, Files.readString(given));
        assertEquals(NEW, Files.readString(usual));
        assertNull(core.settings().server("school").passwordFile());
    }

    /// Else the user would wonder why nothing the administrator changes arrives any more.
    @Test
    void itIsToldWhereThatMakesADeployedServerTheUsersOwn() throws Exception {
        var given = holds(computer.resolve("share").resolve("pgpass.conf"), OLD);
        var usualPlaces = Places.of("Linux", home, Map.of());
        var deployed = Files.writeString(computer.resolve("deployed.json"), """
                {"format": 1, "servers": [{"name": "school", "hosts": ["db"], "user": "prof", "passwordFile": "%s"}]}""".formatted(given));
        core = new SauvRest(new Places(usualPlaces.user(), deployed, usualPlaces.cache()), home, Map.of());

        assertTrue(keepAtPrompt(core.settings().server("school")));
        assertFalse(core.settings().isDeployed("school"));
        assertFalse(keepAtPrompt(core.settings().server("school")), "it is by now");
    }

    @Test
    void aLinkInTheOwnFolderDoesNotMakeItTheUsersOwn() throws Exception {
        var given = holds(computer.resolve("share").resolve("pgpass.conf"), OLD);
        var link = Files.createSymbolicLink(home.resolve("mine"), given);

        keep(reading(link));

        assertEquals(OLD, Files.readString(given));
        assertEquals(NEW, Files.readString(usual));
    }

    @Test
    void theUsersOwnFileIsWhereItIsKept() throws Exception {
        var own = holds(home.resolve("school").resolve("pgpass.conf"), OLD);
        var profile = reading(own);

        keepAtPrompt(profile);

        assertEquals(NEW, Files.readString(own));
        assertFalse(Files.exists(usual), "what is kept there would never be read");
        assertEquals(profile, core.settings().server("school"));
        Files.writeString(own, OLD);
        keep(profile);
        assertEquals(NEW, Files.readString(own));
        assertEquals(own, core.settings().server("school").passwordFile());
    }

    @Test
    void aFileThatIsStillToBeMadeInTheOwnFolderIsMade() throws Exception {
        var own = home.resolve("pgpass-school");

        keep(reading(own));

        assertEquals(NEW, Files.readString(own));
    }
}
