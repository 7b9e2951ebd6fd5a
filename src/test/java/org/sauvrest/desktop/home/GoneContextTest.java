package org.sauvrest.desktop.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.sauvrest.testing.Dragged;
import org.sauvrest.testing.Exhibition;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// A student whose connection names a context that is not on the server.
@ExtendWith(WithServer.class)
class GoneContextTest {

    private static final String PREFIX = "SpecibikeGone";
    private static final String CONTEXT = PREFIX + "Lea";
    private static final String OTHER = PREFIX + "Zoe";

    private static final Exhibition EXHIBITION = new Exhibition("contact-sheet-gone");

    @TempDir
    private Path home;

    @AfterAll
    static void writeSheet() {
        EXHIBITION.writeSheet();
    }

    /// One who sees no contexts but those of this test.
    private Seat seat(TestServer server) throws Exception {
        var profile = Seat.student(server, home.resolve("other"), CONTEXT).profile();
        return Seat.of(
                server,
                home,
                profile.toBuilder()
                        .prefix(PREFIX)
                        .owner("odoo")
                        .saves(home.resolve("saves"))
                        .build());
    }

    private static void requireExplained(OpenWindow window) {
        window.sees(window.words().say("home.own-gone", "context", CONTEXT));
        window.sees(window.words().say("home.own-gone.ask")).sees(window.words().say("home.own-gone.connect"));
        assertFalse(window.isReady("#save"));
        assertFalse(window.text().contains(window.words().say("home.which")));
    }

    @ParameterizedTest
    @FieldSource("org.sauvrest.core.words.Words#LANGUAGES")
    void isToldWhatIsMissingAndCanGoToAnotherServer(String language, TestServer server) throws Exception {
        var seat = seat(server);
        try (var window = OpenWindow.on(seat.core(), language)) {
            requireExplained(window);
            window.sees(window.words().say("saves.window.none-elsewhere"));
            assertFalse(window.isShown("#own-context"), "there is nothing to choose");
            assertFalse(window.text().contains(window.words().say("home.own-gone.restore")));
            assertFalse(window.text().contains(window.words().say("home.own-gone.choose")));
            window.click("#connect").sees(window.words().say("connection.window.where"));
        }
    }

    @Test
    void canChooseTheOneThatIsThereButNobodyTakesItUnasked(TestServer server) throws Exception {
        var seat = seat(server);
        seat.context(OTHER, 3);
        try (var window = seat.open()) {
            requireExplained(window);
            window.sees(window.words().say("home.own-gone.choose"));
            window.until("the choice has the keyboard", () -> window.hasFocus("#own-context"));
            window.key(KeyCode.DOWN).sees(OTHER).key(KeyCode.DOWN).key(KeyCode.ENTER);
            window.until("it is taken", () -> window.isReady("#save") && !window.isShown("#connect"));
            assertFalse(window.text().contains(CONTEXT), window.text());
        }
        seat.context(CONTEXT, 3);
        try (var window = seat.open()) {
            window.until("the own one is there again", () -> window.isReady("#save"));
            assertTrue(window.text().contains(CONTEXT), window.text());
            assertFalse(window.isShown("#connect"));
        }
        server.execute("postgres", "DROP DATABASE \"" + CONTEXT + "\"", "DROP DATABASE \"" + OTHER + "\"");
    }

    @ParameterizedTest
    @FieldSource("org.sauvrest.core.words.Words#LANGUAGES")
    void bringsItBackFromASave(String language, TestServer server) throws Exception {
        var seat = seat(server);
        seat.context(CONTEXT, 30);
        seat.context(OTHER, 3);
        seat.workplace().save(CONTEXT);
        var others = seat.workplace().save(OTHER);
        var content = seat.workplace().content(CONTEXT);
        server.execute("postgres", "DROP DATABASE \"" + CONTEXT + "\"");

        try (var window = OpenWindow.on(seat.core(), language)) {
            requireExplained(window);
            window.sees(window.words().say("home.own-gone.restore"));
            EXHIBITION.show("student-home-context-gone", language, window);
            assertEquals("", EXHIBITION.faults());
            assertTrue(new Dragged(others).dropOn(window, "#saves"));
            window.sees(window.words().say("problem.OtherContext.window")).click("#cancel");
            window.until("home", () -> window.isReady("#connect"));
            window.clickText(window.words().say("saves.window.restore")).click("#primary");
            window.verdict();
            window.sees(window.words().say("window.verdict.good")).click("#primary");
            window.until("home", () -> window.isReady("#save"));
        }
        assertEquals(content, seat.workplace().content(CONTEXT));
        server.execute("postgres", "DROP DATABASE \"" + CONTEXT + "\"", "DROP DATABASE \"" + OTHER + "\"");
    }
}
