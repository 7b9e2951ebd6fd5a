package org.sauvrest.desktop.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

@ExtendWith(WithServer.class)
class StudentSavesTest {

    private static final String CONTEXT = "SpecibikeWindowSave";

    @TempDir
    private Path home;

    @Test
    void aStudentSavesInTwoClicksAndTheVerdictNamesTheFile(TestServer server) throws Exception {
        var seat = Seat.student(server, home, CONTEXT);
        seat.context(CONTEXT, 300);

        try (var window = seat.open()) {
            window.click("#save").click("#primary");

            assertTrue(window.verdict().contains(CONTEXT), window.verdict());
            window.sees(window.words().say("window.verdict.good"));
            var save = onlySave();
            window.sees(save.toString());
            var report = seat.core().verify().verify(save).run(Progress.UNWATCHED);
            assertEquals(CONTEXT, report.context());
            assertEquals(300, report.report().rows());
        }
    }

    @Test
    void theNewSaveIsInTheListAtHome(TestServer server) throws Exception {
        var seat = Seat.student(server, home, CONTEXT);
        seat.context(CONTEXT, 3);

        try (var window = seat.open()) {
            window.sees(window.words().say("saves.window.none"));
            window.click("#save").click("#primary").verdict();
            window.click("#primary").sees(window.words().say(Badge.CHECKED_WHEN_SAVED));
        }
    }

    @Test
    void theVerdictShowsTheFileInItsFolderOrSaysWhereItLies(TestServer server) throws Exception {
        var seat = Seat.student(server, home, CONTEXT);
        seat.context(CONTEXT, 3);

        try (var window = seat.open()) {
            window.click("#save").click("#primary").verdict();
            window.click("#show");

            assertEquals(List.of(onlySave()), window.system().shown());

            window.system().hasNoReader();
            window.click("#show").sees(window.words().say("window.folder-unshown"));
            window.clickText(window.words().say("window.copy-path"))
                    .until("the path", () -> !window.system().copied().isEmpty());
            assertEquals(List.of(onlySave().toString()), window.system().copied());
        }
    }

    @Test
    void theNewSaveIsCopiedToAFolderOfOnesOwnChoice(TestServer server) throws Exception {
        var seat = Seat.student(server, home, CONTEXT);
        seat.context(CONTEXT, 3);
        var elsewhere = Files.createDirectory(home.resolve("elsewhere"));

        try (var window = seat.open()) {
            window.click("#save").click("#primary").verdict();
            window.system().choosesFolder(elsewhere);
            window.click("#copy").sees(window.words().say("save.window.choose-folder"));
            window.click("#other-folder").sees(window.words().say("save.window.other-folder"));
            window.click("#primary").sees(elsewhere.toString()).verdict();
        }
        var copy = elsewhere.resolve(onlySave().getFileName());
        assertEquals(-1, Files.mismatch(onlySave(), copy));
    }

    private Path onlySave() throws Exception {
        try (var files = Files.list(home.resolve("saves"))) {
            var saves = files.filter(file -> file.toString().endsWith(".dump")).toList();
            assertEquals(1, saves.size());
            return saves.getFirst();
        }
    }
}
