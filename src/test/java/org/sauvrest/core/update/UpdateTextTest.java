package org.sauvrest.core.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.odoolog.UpdateReason;
import org.sauvrest.core.update.UpdateReport.Result;
import org.sauvrest.core.words.Words;

/// What people are told of an update.
class UpdateTextTest {

    private static final Words WORDS = Words.in("en");
    private static final List<UpdateReason> CAUSE =
            List.of(new UpdateReason.ProgramError("ImportError: nothing"), new UpdateReason.ExitStatus(255));

    @TempDir
    private Path folder;

    private static Result result(String context, Stage stage, int warnings, List<UpdateReason> reasons) {
        return new Result(
                context,
                stage,
                Optional.empty(),
                List.of(Need.ALL),
                Optional.empty(),
                warnings,
                reasons,
                Optional.empty(),
                Optional.empty());
    }

    private static List<Result> results() {
        return List.of(
                result("One", Stage.FAILED, 0, CAUSE),
                result("Two", Stage.FAILED, 0, List.of(new UpdateReason.Killed(9))),
                result("Three", Stage.FAILED, 0, CAUSE),
                result("Four", Stage.PROVED, 0, List.of()),
                result("Five", Stage.PROVED, 2, List.of()),
                result("Six", Stage.LEFT_OUT, 0, List.of()));
    }

    @Test
    void theSameCauseIsToldOnceForAllItsContexts() {
        var whys = UpdateText.whys(results(), WORDS);

        assertEquals(
                List.of("One, Three", "Two", "Five", "Six"),
                whys.values().stream().map(UpdateText::names).toList());
        assertEquals(
                List.of(List.of(WORDS.say(CAUSE.getFirst().key(), "error", "ImportError: nothing"))),
                whys.keySet().stream().limit(1).toList());
    }

    @Test
    void theReportNamesThemOnceToo() throws Exception {
        var now = Instant.now();
        var report = new UpdateReport(
                "id",
                now,
                "prof@desk",
                "school",
                "",
                "17.0",
                "17.0",
                UpdateReport.State.HALTED,
                now,
                List.of(),
                results(),
                Optional.empty(),
                "http://localhost:8069",
                List.of());
        var file = folder.resolve("report.html");

        UpdateReportFile.write(file, report, WORDS);

        var page = Files.readString(file);
        assertEquals(2, page.split("ImportError: nothing", -1).length, page);
        assertTrue(page.contains("One, Three: "), page);
        assertTrue(page.contains(WORDS.say("update.page.code.same")), page);
        UpdateReportFile.write(file, report, Words.in("fr"));
        var french = Files.readString(file);
        assertTrue(french.contains("One, Three\u00a0: "), french);
    }
}
