package org.sauvrest.core.update;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.settings.Installation;
import org.sauvrest.core.settings.JsonLines;
import org.sauvrest.core.update.Entry.Mark;

/// How long an update may take, by the runs that are there.
class UpdateRunsTest {

    private static final Instant BEGUN = Instant.parse("2026-05-04T18:00:00Z");

    @TempDir
    private Path folder;

    private static Installation installation(@Nullable String host, String code) {
        return new Installation(
                host, code, "odoo-bin", null, "odoo.conf", List.of(), null, "stop", "start", "status", null, null);
    }

    private static Entry at(int minute, UpdateStep step, Mark mark) {
        return new Entry(BEGUN.plus(Duration.ofMinutes(minute)), step, "", mark, Map.of());
    }

    private void run(String id, String server, Installation odoo, Entry... entries) throws Exception {
        var runs = new UpdateRuns(folder);
        var run = new UpdateRun(
                UpdateRun.FORMAT,
                id,
                BEGUN,
                "prof@desk",
                server,
                odoo,
                "http://localhost:8069",
                "17.0",
                "17.0",
                List.of(),
                List.of(),
                false,
                1,
                null,
                folder.resolve("work").toString());
        runs.write(run);
        try (var lines = JsonLines.<Entry>open(runs.journalFile(run))) {
            for (var entry : entries) {
                lines.add(entry);
            }
        }
    }

    private Optional<Duration> worked() throws Exception {
        return new UpdateRuns(folder).worked("school", installation(null, "/opt/odoo"));
    }

    @Test
    void nothingIsKnownWhereNoneHasEndedWell() throws Exception {
        assertEquals(Optional.empty(), worked());

        run("2026-05-04-180000", "school", installation(null, "/opt/odoo"), at(0, UpdateStep.STOP, Mark.BEGUN));

        assertEquals(Optional.empty(), worked());
    }

    @Test
    void theTimeThatItWaitedForSomebodyIsNoWork() throws Exception {
        run(
                "2026-05-04-180000",
                "school",
                installation(null, "/opt/odoo"),
                at(0, UpdateStep.STOP, Mark.BEGUN),
                at(1, UpdateStep.STOP, Mark.DONE),
                at(2, UpdateStep.UPDATE, Mark.BEGUN),
                at(5, UpdateStep.UPDATE, Mark.FAILED),
                at(900, UpdateStep.GO_ON, Mark.DONE),
                at(901, UpdateStep.UPDATE, Mark.BEGUN),
                at(903, UpdateStep.UPDATE, Mark.DONE),
                at(904, UpdateStep.END, Mark.DONE));

        assertEquals(Optional.of(Duration.ofMinutes(5 + 4)), worked());
    }

    @Test
    void onlyTheSameOdooTells() throws Exception {
        var here = installation(null, "/opt/odoo");
        var begin = at(0, UpdateStep.STOP, Mark.BEGUN);
        run("2026-05-04-180001", "school", here, begin, at(10, UpdateStep.END, Mark.DONE));
        run("2026-05-04-180002", "other", here, begin, at(20, UpdateStep.END, Mark.DONE));
        run(
                "2026-05-04-180003",
                "school",
                installation("odoo.example", "/opt/odoo"),
                begin,
                at(30, UpdateStep.END, Mark.DONE));
        run("2026-05-04-180004", "school", installation(null, "/srv/odoo"), begin, at(40, UpdateStep.END, Mark.DONE));
        run("2026-05-04-180005", "school", here, begin, at(50, UpdateStep.STOP, Mark.FAILED));
        run(
                "2026-05-04-180006",
                "school",
                here,
                begin,
                at(60, UpdateStep.END, Mark.DONE),
                at(61, UpdateStep.GO_ON, Mark.DONE),
                at(62, UpdateStep.TURN_BACK, Mark.DONE),
                at(63, UpdateStep.END_BACK, Mark.DONE));

        assertEquals(Optional.of(Duration.ofMinutes(10)), worked());
    }
}
