package org.sauvrest.core.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.credentials.RotateRequest;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.words.Words;
import org.sauvrest.testing.Park;
import org.sauvrest.testing.TestServer;

/// A password that changes while its roll-out is not at its end.
class ChangedPasswordTest {

    private static final Password NEW = new Password("it is: another");

    @TempDir
    private Path folder;

    private final TestServer server = new TestServer();
    private Trial trial;

    @BeforeEach
    void oneIsDoneAndOneIsOff() throws Exception {
        trial = new Trial(folder, server);
        trial.usePasswordFile();
        trial.park.add(0, 1, Park.Trouble.NONE);
        trial.park.add(1, 1, Park.Trouble.OFF);
        trial.park.switchOn();
    }

    @AfterEach
    void closeAll() throws Exception {
        trial.close();
        server.close();
    }

    private void rotate() throws Exception {
        trial.core()
                .credentials()
                .rotate(new RotateRequest(trial.profile(), Optional.of(NEW), Optional.empty()))
                .run(Progress.UNWATCHED);
    }

    private CampaignReport now(CampaignReport report) throws Exception {
        return trial.service().report(trial.service().campaign(Optional.of(report.id())));
    }

    @Test
    void whatWasDoneBeforeIsToldToBeRightNoLongerAndIsVisitedAgainWhereOneWants() throws Exception {
        var first = trial.begin(2);
        rotate();
        var changed = now(first);
        int commands = trial.park.commands(0);
        var resumed = trial.goOn(first, Choice.RESUME);
        int untouched = trial.park.commands(0);
        var again = trial.goOn(first, Choice.RETRY);

        assertEquals(Map.of("pc0", "PROVED NONE", "pc1", "UNREACHABLE CLOSED"), Trial.byName(first));
        assertEquals(Map.of("pc0", "OUTDATED PASSWORD_CHANGED", "pc1", "UNREACHABLE CLOSED"), Trial.byName(changed));
        assertEquals(0, changed.done());
        assertTrue(
                ReportFile.outdated(changed, Words.in("en")).orElse("").contains("1 computer done before"),
                changed.toString());
        assertEquals(commands, untouched);
        assertEquals("OUTDATED PASSWORD_CHANGED", Trial.byName(resumed).get("pc0"));
        assertEquals("PROVED NONE", Trial.byName(again).get("pc0"));
        assertTrue(Files.readString(trial.park.passwordFile(0)).contains("it is\\: another"));
    }

    @Test
    void whatWasOnlyWrittenIsRightNoLongerEither() throws Exception {
        var share = Files.createDirectory(folder.resolve("share"));
        var first = trial.begin(
                List.of(new Computer("share", share.toString(), 22, Optional.empty(), "", Platform.FOLDER)));
        rotate();

        assertEquals("WRITTEN FOLDER_ONLY", Trial.byName(first).get("share"));
        assertEquals("OUTDATED PASSWORD_CHANGED", Trial.byName(now(first)).get("share"));
        assertEquals(1, now(first).outdated());
    }

    @Test
    void whoeverWaitsForThoseThatAreOffIsToldOfTheChange() throws Exception {
        var first = trial.begin(2);
        var looked = new CountDownLatch(1);
        var rotation = Thread.ofVirtual().start(() -> {
            try {
                looked.await();
                rotate();
                trial.park.set(1, Park.Trouble.NONE);
                trial.park.switchOn();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });

        var waited = trial.goOn(first, Choice.RESUME, Optional.of(Duration.ofSeconds(3)), standing -> {
            if (standing.state() == HostState.UNREACHABLE) {
                looked.countDown();
            }
        });
        rotation.join();

        assertEquals("OUTDATED PASSWORD_CHANGED", Trial.byName(waited).get("pc0"));
        assertEquals(0, trial.park.commands(1), "what is right no longer is brought to nobody");
    }

    @Test
    void whatIsStoredOnceMoreHasNotChanged() throws Exception {
        var first = trial.begin(2);
        trial.core()
                .credentials()
                .set(trial.profile(), new Password(TestServer.SECRET))
                .run(Progress.UNWATCHED);

        assertEquals("PROVED NONE", Trial.byName(now(first)).get("pc0"));
    }

    @Test
    void aPasswordThatWasChangedElsewhereIsOneToo() throws Exception {
        var first = trial.begin(2);
        server.execute("postgres", "ALTER ROLE prof PASSWORD 'from elsewhere'");
        trial.core()
                .credentials()
                .set(trial.profile(), new Password("from elsewhere"))
                .run(Progress.UNWATCHED);

        assertEquals("OUTDATED PASSWORD_CHANGED", Trial.byName(now(first)).get("pc0"));
    }

    @Test
    void theDateOfTheChangeTellsNothingOfThePassword() throws Exception {
        rotate();

        var text = Files.readString(trial.park.admin().resolve(".pgpass.changed"));

        assertTrue(
                text.matches("127\\.0\\.0\\.1:%d:\\*:prof:[-0-9T]+\\\\:\\d\\d\\\\:[.\\d]+Z\n".formatted(server.port())),
                text);
        assertFalse(text.contains("another"), text);
    }
}
