package org.sauvrest.desktop.save;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Step;
import org.sauvrest.testing.Blockade;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.SmallDisk;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// A disk that is truly full: only whoever may mount one can try it.
@ExtendWith(WithServer.class)
@EnabledIf("org.sauvrest.testing.SmallDisk#isPossible")
class FullDiskTest {

    private static final String CONTEXT = "SpecibikeFullDisk";

    @TempDir
    private Path home;

    @Test
    void aDiskThatFillsDuringTheSaveIsToldAndNothingUnfinishedStays(TestServer server) throws Exception {
        var seat = Seat.student(server, home, CONTEXT);
        seat.context(CONTEXT, 30_000);
        var saves = Files.createDirectory(home.resolve("saves"));

        try (var disk = SmallDisk.in(saves, 24);
                var window = seat.open()) {
            try (var _ = new Blockade(server, CONTEXT)) {
                window.click("#save")
                        .click("#primary")
                        .sees("#progress-step", window.words().say(Step.DUMP));
                disk.fill();
            }
            window.verdict();
            window.sees(window.words().say("window.verdict.bad"))
                    .sees(window.words().say("problem.DiskFull.what", "folder", saves))
                    .sees(window.words().say("problem.DiskFull.window"))
                    .sees(window.words().say("window.elsewhere"));
            window.click("#show-folder");
            assertEquals(List.of(saves), window.system().shown());
            assertEquals(List.of("filler"), seat.workplace().files());

            Files.delete(saves.resolve("filler"));
            window.click("#again").click("#primary").verdict();
            window.sees(window.words().say("window.verdict.good"));
        }
    }

    @Test
    void aDiskWithTooLittleRoomIsToldBeforeTheSave(TestServer server) throws Exception {
        var seat = Seat.student(server, home, CONTEXT);
        seat.context(CONTEXT, 3);
        var saves = Files.createDirectory(home.resolve("saves"));
        var roomy = Files.createDirectory(home.resolve("roomy"));

        try (var _ = SmallDisk.in(saves, 2);
                var window = seat.open()) {
            window.click("#save").click("#primary").verdict();
            window.sees(window.words().say("window.verdict.bad"))
                    .sees(window.words().say("problem.DiskShort.window"));
            assertEquals(List.of(), seat.workplace().files());

            window.click("#again").system().choosesFolder(roomy);
            window.click("#other-folder").click("#primary").verdict();
            window.sees(window.words().say("window.verdict.good"));
        }
    }
}
