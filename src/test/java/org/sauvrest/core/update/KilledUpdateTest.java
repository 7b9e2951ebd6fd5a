package org.sauvrest.core.update;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// An update whose program is killed, whenever that may be.
///
/// `-Dcampaign.seed=N` repeats the choices of another run, `-Dcampaign.kills=N` sets the length of the long form.
@ExtendWith(WithServer.class)
@EnabledOnOs(
        value = {OS.LINUX, OS.MAC},
        disabledReason = "Windows has no signals to send")
class KilledUpdateTest {

    private static final int SHORT = 4;
    private static final int LONG = 100;

    /// Those that take their time, the most delicate first.
    private static final List<UpdateStep> STEPS = List.of(
            UpdateStep.UPDATE, UpdateStep.KEEP, UpdateStep.MOVE, UpdateStep.STOP, UpdateStep.START, UpdateStep.SAVE);

    private static final int MOST_MILLISECONDS = 500;
    private static final int MOST_MILLISECONDS_AGAIN = 5000;

    @TempDir
    private Path folder;

    @Test
    void isGoneOnWithOrTakenBackByTheNextProgram(TestServer server) throws Exception {
        run(server, SHORT);
    }

    @Test
    @Tag("campaign-long")
    void isGoneOnWithOrTakenBackHoweverOftenItIsKilled(TestServer server) throws Exception {
        run(server, Integer.getInteger("campaign.kills", LONG));
    }

    private void run(TestServer server, int rounds) throws Exception {
        long seed = Long.getLong("campaign.seed", ThreadLocalRandom.current().nextInt(1_000_000));
        var random = new Random(seed);
        try (var kills = KillCampaign.of(server, folder)) {
            for (int i = 0; i < rounds; i++) {
                var step = i < STEPS.size() ? STEPS.get(i) : STEPS.get(random.nextInt(STEPS.size()));
                var moment = new KillCampaign.Moment(step, random.nextInt(MOST_MILLISECONDS));
                var deed = i % 2 == 0 ? KillCampaign.Deed.BACK : KillCampaign.Deed.RESUME;
                int again = random.nextInt(3) == 0 ? random.nextInt(MOST_MILLISECONDS_AGAIN) : -1;
                var told = "seed %d, round %d: %s, killed again after %d ms, then %s"
                        .formatted(seed, i, moment, again, deed);
                try {
                    kills.round(moment, deed, again);
                } catch (Exception | AssertionError e) {
                    throw new AssertionError(told, e);
                }
            }
            System.out.println("Update campaign with seed " + seed + ": " + kills.told());
            assertTrue(kills.inTheMiddle() > 0, "it was never killed in the middle");
        }
    }
}
