package org.sauvrest.desktop.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.testing.Endurance;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.Responsiveness;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// From the moment in which the window is there, no event and no drawing of it takes its thread for longer than people
/// notice; see [Endurance] for what is measured.
@Tag("measured")
@ExtendWith(WithServer.class)
class ResponsivenessTest {

    private static final String CONTEXT = "SpecibikeWindowWaits";
    private static final String PREFIX = "SpecibikeManyWait";

    @TempDir
    private Path home;

    @Test
    void noWorkKeepsAStudentWaiting(TestServer server) throws Exception {
        Endurance.require(number -> {
            var seat = Seat.student(server, Files.createDirectory(home.resolve("window" + number)), CONTEXT);
            seat.context(CONTEXT, 50_000);
            try (var window = seat.open()) {
                return saveAndRestore(window);
            }
        });
    }

    private static Responsiveness saveAndRestore(OpenWindow window) {
        window.click("#save").click("#primary").verdict();
        window.click("#primary").clickText(window.words().say("saves.window.restore"));
        window.click("#primary").verdict();
        return window.responsiveness();
    }

    @Test
    void noTableKeepsATeacherWaiting(TestServer server) throws Exception {
        Endurance.require(number -> {
            var seat = Seat.teacher(server, Files.createDirectory(home.resolve("window" + number)), PREFIX);
            for (int i = 0; i < 12; i++) {
                seat.context(PREFIX + (1 + i % 3) + "STMG" + i, 5);
            }
            try (var window = seat.open()) {
                return saveAll(window);
            }
        });
    }

    private static Responsiveness saveAll(OpenWindow window) {
        window.click("#save-all").until("an end", () -> !window.isShown("#stop"));
        window.clickText(PREFIX + "1STMG0").click("#saves-of").until("its saves", () -> window.isShown("#saves"));
        window.click("#back-home").click("#preferences").click("#cancel");
        window.click("#language").clickText("français").until("home", () -> window.isReady("#save-all"));
        return window.responsiveness();
    }

    @Test
    void noPageKeepsATechnicianWaiting(TestServer server) throws Exception {
        Endurance.require(number -> {
            var seat = Seat.technician(server, Files.createDirectory(home.resolve("window" + number)), PREFIX);
            seat.context(PREFIX + "1STMG0", 5);
            try (var window = seat.open()) {
                return walk(window);
            }
        });
    }

    private static Responsiveness walk(OpenWindow window) {
        window.until("the programs", () -> !window.textOf("#clients").isEmpty());
        window.click("#diagnose").click("#back-home");
        window.click("#password-lines").click("#back-home");
        window.click("#change-password").click("#primary").until("the Odoo", () -> window.isReady("#primary"));
        window.click("#cancel").click("#hand-out").click("#cancel");
        window.click("#deploy").type("#list", "pc[001-300]").click("#primary").click("#cancel");
        window.until("home", () -> window.isReady("#deploy"));
        return window.responsiveness();
    }
}
