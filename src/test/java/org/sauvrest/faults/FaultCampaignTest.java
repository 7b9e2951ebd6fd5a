package org.sauvrest.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The campaign, short for every day and long for releases.
///
/// `-Dcampaign.seed=N` repeats the choices of another run, `-Dcampaign.faults=N` sets the length of the long form,
/// `-Dcampaign.details=true` tells of every round, `-Dcampaign.only=FAULT` has one kind of fault only.
@EnabledOnOs(
        value = {OS.LINUX, OS.MAC},
        disabledReason = "Windows has no signals to send")
class FaultCampaignTest {

    private static final int SHORT = 24;
    private static final int LONG = 240;

    @TempDir
    private Path home;

    @Test
    void losesNothingWhateverGoesWrongWhenever() throws Exception {
        run(SHORT, Duration.ofSeconds(60));
    }

    @Test
    @Tag("campaign-long")
    void losesNothingHoweverOftenSomethingGoesWrong() throws Exception {
        run(Integer.getInteger("campaign.faults", LONG), Duration.ofHours(6));
    }

    private void run(int faults, Duration limit) throws Exception {
        long seed = Long.getLong("campaign.seed", ThreadLocalRandom.current().nextInt(1_000_000));
        try (var school = School.open(home);
                var campaign = new Campaign(school, seed)) {
            System.out.println(campaign.run(faults, limit));
        }
    }
}
