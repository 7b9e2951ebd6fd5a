package org.sauvrest.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.sauvrest.core.odoolog.UpdateProgress;
import org.sauvrest.core.update.Silence;
import org.sauvrest.core.update.Stage;
import org.sauvrest.core.update.Standing;
import org.sauvrest.core.words.Words;

/// What is said at the command line of contexts that are being updated.
class UpdateWatcherTest {

    private static final Words WORDS = Words.in("en");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private UpdateWatcher watcher(boolean details) {
        var err = new PrintStream(said, true, StandardCharsets.UTF_8);
        var screen = new Screen(err, err, InputStream.nullInputStream(), null, false, 80, new AtomicBoolean());
        return new UpdateWatcher(new Console(screen, WORDS, false, details));
    }

    private List<String> said() {
        return said.toString(StandardCharsets.UTF_8).lines().map(String::strip).toList();
    }

    private static Standing speaking(String context) {
        return new Standing(context, Stage.UPDATING, Optional.<UpdateProgress>empty(), Optional.empty());
    }

    private static Standing silent(String context, int seconds, int working, String... blockers) {
        var silence = new Silence(Duration.ofSeconds(seconds), working, List.of(blockers));
        return new Standing(context, Stage.UPDATING, Optional.<UpdateProgress>empty(), Optional.of(silence));
    }

    private static String blocked(String context, int seconds) {
        return context + ": "
                + WORDS.say("update.silence.blocked", new Silence(Duration.ofSeconds(seconds), 0, List.of("a lock")));
    }

    @Test
    void aSilenceIsToldToEverybodyOnceWhenItBegins() {
        var watcher = watcher(false);

        watcher.accept(speaking("One"));
        watcher.accept(silent("One", 20, 0, "a lock"));
        watcher.accept(silent("One", 25, 0, "a lock"));
        watcher.accept(silent("Two", 21, 0, "a lock"));
        watcher.accept(silent("One", 30, 0, "a lock"));

        assertEquals(List.of(blocked("One", 20), blocked("Two", 21)), said());
    }

    @Test
    void itIsToldAgainWhereItBeginsAgain() {
        var watcher = watcher(false);

        watcher.accept(silent("One", 20, 0, "a lock"));
        watcher.accept(speaking("One"));
        watcher.accept(silent("One", 22, 0, "a lock"));

        assertEquals(List.of(blocked("One", 20), blocked("One", 22)), said());
    }

    @Test
    void aDatabaseThatWorksIsNoNewsForThoseWhoWantNoDetails() {
        var watcher = watcher(false);

        watcher.accept(silent("One", 20, 1));
        assertEquals(List.of(), said());
        watcher.accept(silent("One", 40, 0));

        assertEquals(1, said().size());
    }

    @Test
    void detailsTellAllAndNothingTwice() {
        var watcher = watcher(true);

        watcher.accept(speaking("One"));
        watcher.accept(silent("One", 20, 0, "a lock"));
        watcher.accept(silent("One", 25, 0, "a lock"));

        assertEquals(List.of("One: " + WORDS.say(Stage.UPDATING), blocked("One", 20), blocked("One", 25)), said());
    }
}
