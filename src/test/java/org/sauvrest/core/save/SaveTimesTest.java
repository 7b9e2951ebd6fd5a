package org.sauvrest.core.save;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.words.Words;
import org.sauvrest.testing.SavedAt;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.Workplace;

@ExtendWith(WithServer.class)
class SaveTimesTest {

    private static final String ONE = "SpecibikeTimes";
    private static final String TWO = "SpecibikeTimesOther";

    @TempDir
    private Path folder;

    @Test
    void theSecondsAreThereWhereTwoSavesOfAContextShareTheirMinute(TestServer server) throws Exception {
        server.context(ONE, "CREATE TABLE t (a int)");
        server.context(TWO, "CREATE TABLE t (a int)");
        var desk = Workplace.of(server, folder);
        SavedAt.change(desk.save(ONE), Instant.parse("2026-02-09T13:05:07Z"));
        SavedAt.change(desk.save(ONE), Instant.parse("2026-02-09T13:05:59Z"));
        SavedAt.change(desk.save(ONE), Instant.parse("2026-02-09T13:06:00Z"));
        SavedAt.change(desk.save(TWO), Instant.parse("2026-02-09T13:05:08Z"));
        var words = Words.in("fr");

        var saves = SavedFiles.in(folder);
        var times = new SaveTimes(saves, words);

        assertEquals(
                List.of(
                        words.write(Instant.parse("2026-02-09T13:06:00Z")),
                        words.writeToTheSecond(Instant.parse("2026-02-09T13:05:59Z")),
                        words.write(Instant.parse("2026-02-09T13:05:08Z")),
                        words.writeToTheSecond(Instant.parse("2026-02-09T13:05:07Z"))),
                saves.stream().map(times::of).toList());
    }
}
