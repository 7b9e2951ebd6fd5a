package org.sauvrest.core.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.RolloutProblem;
import org.sauvrest.testing.Park;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// What a roll-out says and does where others are at work, or a login is refused.
@ExtendWith(WithServer.class)
class RollOutHonestyTest {

    @TempDir
    private Path folder;

    private Trial trial;

    @BeforeEach
    void aPark(TestServer server) throws Exception {
        trial = new Trial(folder, server);
    }

    @AfterEach
    void closeThePark() throws Exception {
        trial.close();
    }

    @Test
    void whatSomebodyElseWritesInTheSameMomentStays() throws Exception {
        trial.park.add(0, 1, Park.Trouble.NONE);
        trial.park.meanwhile(0, () -> trial.park.fileHolds(0, "*:*:*:*:theirs\n"));
        trial.park.switchOn();

        var report = trial.begin(1);

        assertEquals(Map.of("pc0", "FAILED CHANGED_MEANWHILE"), Trial.byName(report), report.toString());
        assertEquals("*:*:*:*:theirs\n", Files.readString(trial.park.passwordFile(0)));
    }

    @Test
    void whatSomebodyElseHasWrittenSinceIsNotTakenBack() throws Exception {
        trial.park.add(0, 1, Park.Trouble.NONE);
        trial.park.switchOn();
        var done = trial.begin(1);
        trial.park.fileHolds(0, "*:*:*:*:theirs\n");

        var back = trial.goOn(done, Choice.ROLL_BACK);

        assertEquals(Map.of("pc0", "FAILED CHANGED_MEANWHILE"), Trial.byName(back), back.toString());
        assertEquals("*:*:*:*:theirs\n", Files.readString(trial.park.passwordFile(0)));
    }

    @Test
    void aFolderInThePlaceOfTheFileIsToldAsOne() throws Exception {
        trial.park.add(0, 1, Park.Trouble.NONE);
        trial.park.switchOn();
        Files.createDirectory(trial.park.passwordFile(0));
        var share = Files.createDirectory(folder.resolve("share"));
        Files.createDirectory(share.resolve("pgpass.conf"));
        var shared = new Computer("share", share.toString(), 22, Optional.empty(), "", Platform.FOLDER);

        var report = trial.begin(List.of(trial.computers(1).getFirst(), shared));

        assertEquals(
                Map.of("pc0", "FAILED FOLDER_IN_PLACE", "share", "FAILED FOLDER_IN_PLACE"),
                Trial.byName(report),
                report.toString());
        assertTrue(Files.isDirectory(trial.park.passwordFile(0)));
    }

    /// Unlike the own file of this computer.
    @Test
    void aFileThatIsReadOnlyThereIsReplacedAndComesBackWritable() throws Exception {
        trial.park.add(0, 1, Park.Trouble.NONE);
        trial.park.fileHolds(0, "*:*:*:*:theirs\n");
        var file = trial.park.passwordFile(0);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        trial.park.switchOn();

        var report = trial.begin(1);

        assertEquals(Map.of("pc0", "PROVED NONE"), Trial.byName(report), report.toString());
        assertEquals(trial.line() + "*:*:*:*:theirs\n", Files.readString(file));
        trial.goOn(report, Choice.ROLL_BACK);
        assertEquals("*:*:*:*:theirs\n", Files.readString(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aLoginThatTheServerRefusesIsNotDone() throws Exception {
        try (var own = new TestServer()) {
            trial.use(own);
            trial.park.add(0, 1, Park.Trouble.NONE);
            trial.park.meanwhile(0, () -> own.execute("postgres", "ALTER ROLE prof PASSWORD 'another'"));
            trial.park.switchOn();

            var report = trial.begin(1);

            assertEquals(Map.of("pc0", "WRITTEN SERVER_REFUSED"), Trial.byName(report), report.toString());
            assertEquals(0, report.done());
            assertTrue(report.computers().getFirst().said().contains("prof"), report.toString());
        }
    }

    @Test
    void aServerThatTheComputerDoesNotReachIsNotDone() throws Exception {
        try (var own = new TestServer()) {
            trial.use(own);
            trial.park.add(0, 1, Park.Trouble.NONE);
            trial.park.meanwhile(0, () -> own.server().stop());
            trial.park.switchOn();

            var report = trial.begin(1);

            assertEquals(Map.of("pc0", "WRITTEN SERVER_SILENT"), Trial.byName(report), report.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PGOPTIONS, -c no_such_setting=1",
        "PGSERVICE, none",
        "PGHOSTADDR, 192.0.2.1",
        "PGPASSWORD, wrong",
        "PGPASSFILE, /none",
        "PGSSLMODE, verify-full",
        "PGSSLROOTCERT, /none",
        "PGGSSENCMODE, require",
        "PGTARGETSESSIONATTRS, standby",
        "PGREQUIREAUTH, none",
        "PGCLIENTENCODING, none",
        "PGREQUIREPEER, nobody",
        "PGCHANNELBINDING, require",
        "PGSSLMINPROTOCOLVERSION, none",
    })
    void whatIsSetThereForOtherLoginsDoesNotCount(String name, String value) throws Exception {
        trial.park.add(0, 1, Park.Trouble.NONE);
        trial.park.setVariable(name, value);
        trial.park.switchOn();

        var report = trial.begin(1);

        assertEquals(Map.of("pc0", "PROVED NONE"), Trial.byName(report), report.toString());
    }

    @Test
    void theServerIsAskedOnceWhetherItTakesWhatIsRolledOut() throws Exception {
        try (var own = new TestServer()) {
            trial.use(own);
            trial.begin(List.of());

            // The password that nobody has chosen, by which it is seen that passwords are asked for.
            assertEquals(1, own.log().split("password authentication failed", -1).length - 1, own.log());
        }
    }

    @Test
    void aFolderOfAComputerIsWrittenAndNeverCalledDone() throws Exception {
        var place = Files.createDirectory(trial.folder.resolve("share"));
        Files.writeString(place.resolve("pgpass.conf"), "*:*:*:*:other\n");
        var computers = List.of(
                new Computer("share", place.toString(), 22, Optional.empty(), "", Platform.FOLDER),
                new Computer("gone", trial.folder + "/gone", 22, Optional.empty(), "", Platform.FOLDER));
        var report = trial.begin(computers);
        var written = Files.readString(place.resolve("pgpass.conf"));
        var back = trial.goOn(report, Choice.ROLL_BACK);

        assertEquals(
                Map.of("share", "WRITTEN FOLDER_ONLY", "gone", "UNREACHABLE FOLDER_MISSING"),
                Trial.byName(report),
                report.toString());
        assertEquals(trial.line() + "*:*:*:*:other\n", written);
        assertEquals("ROLLED_BACK NONE", Trial.byName(back).get("share"));
        assertEquals("*:*:*:*:other\n", Files.readString(place.resolve("pgpass.conf")));
    }

    @Test
    void aCampaignHoldsNoSecretAndOneProgramAtATime() throws Exception {
        trial.park.add(0, 1, Park.Trouble.NONE);
        trial.park.switchOn();
        var report = trial.begin(1);
        var place = trial.core().settings().places().campaigns().resolve(report.id());

        try (var files = Files.list(place)) {
            for (var file : files.toList()) {
                assertFalse(Files.readString(file).contains(TestServer.SECRET), file.toString());
            }
        }
        try (var busy = Journal.open(place.resolve("journal.jsonl"))) {
            var refused = assertThrows(ProblemException.class, () -> trial.goOn(report, Choice.RETRY));
            assertEquals(new RolloutProblem.CampaignBusy(report.id()), refused.problem());
            assertNotNull(busy);
        }
        trial.service()
                .withdraw(trial.service().campaign(Optional.of(report.id())))
                .run(Progress.UNWATCHED);
        var ended = assertThrows(ProblemException.class, () -> trial.goOn(report, Choice.RETRY));
        assertEquals(new RolloutProblem.CampaignEnded(report.id()), ended.problem());
    }
}
