package org.sauvrest.desktop.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Step;
import org.sauvrest.testing.Blockade;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

@ExtendWith(WithServer.class)
class CancelledRestoreTest {

    private static final String CONTEXT = "SpecibikeWindowCancelledRestore";

    /// Holds the notes by which previous states are known.
    private static final String PREVIOUS_STATES = "pg_shdescription";

    private static final String OID = "SELECT oid::text FROM pg_database WHERE datname = ?";

    /// Keeps an index from being built anew for longer than any test waits, and is quick everywhere else: so the
    /// restore is under way when it is cancelled, however fast the machine is.
    private static final String SLOW_WHERE_IT_IS_BUILT = """
            CREATE FUNCTION slow(id int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS $$
            BEGIN
                IF current_database() LIKE 'sauvrest~%' THEN PERFORM pg_sleep(120); END IF;
                RETURN id;
            END $$""";

    @TempDir
    private Path home;

    @Test
    void leavesAllAsItWasWhereverItIsCancelled(TestServer server) throws Exception {
        var seat = Seat.student(server, home, CONTEXT);
        seat.context(CONTEXT, 3);
        seat.workplace().save(CONTEXT);
        var files = seat.files();
        var databases = seat.workplace().catalogue();

        try (var window = seat.open()) {
            window.click("#restore").click("#cancel");
            window.clickText(window.words().say("saves.window.restore"));
            window.until("both sides", () -> window.isReady("#primary")).click("#cancel");
            window.until("home", () -> window.isReady("#restore"));

            assertEquals(files, seat.files());
            assertEquals(databases, seat.workplace().catalogue());
        }
    }

    @Test
    void saysThatNothingWasChangedWhenItIsCancelledUnderWay(TestServer server) throws Exception {
        var seat = Seat.student(server, home, CONTEXT);
        seat.context(CONTEXT, 400_000);
        server.execute(CONTEXT, SLOW_WHERE_IT_IS_BUILT, "CREATE INDEX slow ON bike (slow(id)) WHERE id = 1");
        seat.workplace().save(CONTEXT);
        seat.change(CONTEXT);
        var content = seat.workplace().content(CONTEXT);
        var files = seat.files();
        var databases = seat.workplace().catalogue();

        try (var window = seat.open()) {
            window.clickText(window.words().say("saves.window.restore")).click("#primary");
            window.sees("#progress-step", window.words().say(Step.LOAD)).click("#cancel");

            assertEquals(window.words().say("window.stopped"), window.verdict());
            window.sees(window.words().say("window.nothing-changed"));
            assertEquals(files, seat.files());
            assertEquals(databases, seat.workplace().catalogue());
            assertEquals(content, seat.workplace().content(CONTEXT));
        }
    }

    @Test
    void anUndoThatIsNotWantedAfterAllChangesNothing(TestServer server) throws Exception {
        var seat = restored(server);
        var databases = seat.workplace().catalogue();

        try (var window = seat.open()) {
            window.click("#undo").click("#cancel").until("home", () -> window.isReady("#undo"));

            assertEquals(databases, seat.workplace().catalogue());
        }
    }

    @Test
    void anUndoThatIsCancelledUnderWayChangesNothing(TestServer server) throws Exception {
        var seat = restored(server);
        var databases = seat.workplace().catalogue();

        try (var window = seat.open()) {
            window.click("#undo").until("the question", () -> window.isReady("#primary"));
            try (var _ = new Blockade(server, "postgres", PREVIOUS_STATES)) {
                window.click("#primary").until("the undo is under way", () -> window.isShown("#progress-step"));
                window.click("#cancel");
                assertEquals(window.words().say("window.stopped"), window.verdict());
            }
            window.sees(window.words().say("window.nothing-changed"));
            assertEquals(databases, seat.workplace().catalogue());

            window.click("#again").click("#primary").verdict();
            window.sees(window.words().say("window.verdict.good"));
        }
    }

    @Test
    void anUndoThatCannotBeStoppedAnyMoreIsNotSaidToBe(TestServer server) throws Exception {
        var seat = restored(server);
        var before = server.value("postgres", OID, CONTEXT);

        try (var window = seat.open()) {
            window.click("#undo").until("the question", () -> window.isReady("#primary"));
            try (var _ = Blockade.ofWrites(server, "postgres", PREVIOUS_STATES)) {
                window.click("#primary").sees("#progress-step", window.words().say(Step.SWAP));
                window.click("#cancel").sees("#progress-step", window.words().say("window.stopping"));
            }
            window.verdict();
            window.sees(window.words().say("window.verdict.good"));
            assertNotEquals(before, server.value("postgres", OID, CONTEXT));
        }
    }

    private Seat restored(TestServer server) throws Exception {
        var seat = Seat.student(server, home, CONTEXT);
        seat.context(CONTEXT, 3);
        seat.workplace().restore(seat.workplace().save(CONTEXT));
        return seat;
    }
}
