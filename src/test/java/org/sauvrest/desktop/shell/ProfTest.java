package org.sauvrest.desktop.shell;

import java.nio.file.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.testing.*;

@ExtendWith(WithServer.class)
class ProfTest {
    @TempDir
    Path home;

    interface Use {
        void with(OpenWindow w, FxProfile p) throws Exception;
    }

    static void run(String name, Seat seat, Use use) throws Exception {
        System.setProperty("prof.name", name);
        if (System.getenv("WARM") != null) WindowThread.run(Warm::go);
        try (var window = seat.open();
                var p = new FxProfile()) {
            p.label("first");
            use.with(window, p);
            Thread.sleep(200);
        }
    }

    @Test
    void student(TestServer server) throws Exception {
        var seat = Seat.student(server, home, "SpecibikeWindowWaits");
        seat.context("SpecibikeWindowWaits", 50_000);
        run("student", seat, (window, p) -> {
            window.until("home", () -> window.isReady("#save"));
            p.label("save page");
            window.click("#save");
            window.until("p", () -> window.isReady("#primary"));
            p.label("run");
            window.click("#primary").verdict();
            p.label("home again");
            window.click("#primary").until("h", () -> window.isReady("#restore"));
            p.label("restore compare");
            window.clickText(window.words().say("saves.window.restore"));
            window.until("p", () -> window.isReady("#primary"));
            p.label("restore run");
            window.click("#primary").verdict();
        });
    }

    @Test
    void teacher(TestServer server) throws Exception {
        var seat = Seat.teacher(server, home, "SpecibikeProfT");
        for (int i = 0; i < 12; i++) seat.context("SpecibikeProfT" + (1 + i % 3) + "STMG" + i, 5);
        for (int r = 0; r < 4; r++)
            run("teacher" + r, seat, (window, p) -> {
                window.until("home", () -> window.isReady("#save-all"));
                p.label("save all");
                window.click("#save-all").until("an end", () -> !window.isShown("#stop"));
                p.label("saves of");
                window.clickText("SpecibikeProfT1STMG0")
                        .click("#saves-of")
                        .until("its saves", () -> window.isShown("#saves"));
                p.label("back");
                window.click("#back-home");
                p.label("prefs");
                window.click("#preferences").sees(window.words().say("preferences.title"));
                p.label("language");
                window.click("#cancel").click("#language").clickText("français");
                Thread.sleep(1000);
                window.click("#language").clickText("English");
                Thread.sleep(1000);
            });
    }

    @Test
    void technician(TestServer server) throws Exception {
        var seat = Seat.technician(server, home, "SpecibikeProfE");
        for (int i = 0; i < 12; i++) seat.context("SpecibikeProfE" + (1 + i % 3) + "STMG" + i, 5);
        for (int r = 0; r < 4; r++)
            run("technician" + r, seat, (window, p) -> {
                window.until("home", () -> window.isReady("#deploy"));
                window.until("the programs", () -> !window.textOf("#clients").isEmpty());
                p.label("diag");
                window.click("#diagnose").until("x", () -> window.isReady("#back-home"));
                Thread.sleep(1000);
                p.label("back");
                window.click("#back-home");
                p.label("lines");
                window.click("#password-lines").until("x", () -> window.isReady("#back-home"));
                window.click("#back-home");
                p.label("change");
                window.click("#change-password").until("x", () -> window.isReady("#copy-password"));
                p.label("odoo");
                window.click("#primary").until("x", () -> window.isReady("#primary"));
                window.click("#cancel");
                p.label("handout");
                window.click("#hand-out");
                window.until("x", () -> window.isReady("#primary")).click("#cancel");
                p.label("deploy");
                window.click("#deploy").until("x", () -> window.isReady("#list"));
                window.type("#list", "pc[01-300]");
                window.until("x", () -> window.isReady("#primary"));
                p.label("access");
                window.click("#primary").until("x", () -> window.isReady("#primary"));
                window.click("#cancel");
                p.label("server");
                window.click("#server").click("#primary").click("#primary");
                window.until("the check has passed", () -> window.isReady("#primary"));
                p.label("purpose");
                window.click("#primary").until("x", () -> window.isReady("#prefix"));
                window.click("#cancel");
            });
    }
}
