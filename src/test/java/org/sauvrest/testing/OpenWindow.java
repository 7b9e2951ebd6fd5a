package org.sauvrest.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.words.Words;
import org.sauvrest.desktop.shell.MainWindow;
import org.testfx.api.FxRobot;

/// The real window, used as people use it: with a mouse and a keyboard, by somebody who waits for what shall come next.
/// Closing it makes sure that nothing goes on without it.
public final class OpenWindow implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long GLANCE_MILLIS = 15;

    private final FxRobot robot = new FxRobot();
    private final AnsweringSystem system = new AnsweringSystem();
    private final Workers workers = new Workers();
    private final Words words;
    private final Stage stage;
    private final Shown shown;
    private final Mouse mouse;
    private final Responsiveness responsiveness;

    /// A window has the whole program speak its language.
    private final Locale before = Locale.getDefault();

    private OpenWindow(SauvRest core, String language, Duration pause, Optional<Path> file) {
        words = Words.in(language);
        stage = WindowThread.ask(Stage::new);
        shown = new Shown(stage);
        mouse = new Mouse(robot, shown);
        WindowThread.run(() -> {
            // Where there is no screen, the wheel turns as if every window stood here.
            stage.setX(0);
            stage.setY(0);
            new MainWindow(stage, core, null, language, pause, Optional.of(system)).open(file);
        });
        until("the window", stage::isShowing);
        responsiveness = new Responsiveness();
    }

    public static OpenWindow on(SauvRest core) {
        return on(core, "en");
    }

    public static OpenWindow on(SauvRest core, String language) {
        return new OpenWindow(core, language, MainWindow.PAUSE, Optional.empty());
    }

    /// One that somebody has opened a file with.
    public static OpenWindow with(Path file, SauvRest core, String language) {
        return new OpenWindow(core, language, MainWindow.PAUSE, Optional.of(file));
    }

    /// One that looks at its server more often than people need.
    public static OpenWindow lookingEvery(Duration pause, SauvRest core) {
        return lookingEvery(pause, core, "en");
    }

    public static OpenWindow lookingEvery(Duration pause, SauvRest core, String language) {
        return new OpenWindow(core, language, pause, Optional.empty());
    }

    public AnsweringSystem system() {
        return system;
    }

    public Words words() {
        return words;
    }

    public Stage stage() {
        return stage;
    }

    public Responsiveness responsiveness() {
        return responsiveness;
    }

    /// Asks on the thread of the windows for something of what is shown.
    <T> T look(Function<Shown, T> question) {
        return WindowThread.ask(() -> question.apply(shown));
    }

    /// Presses what has this id, as soon as it can be pressed.
    public OpenWindow click(String id) {
        until(id + " can be pressed", () -> shown.isReady(id));
        mouse.click(() -> shown.node(id).orElseThrow());
        return this;
    }

    /// Presses it twice in a moment, as some do with everything.
    public OpenWindow doubleClick(String id) {
        until(id + " can be pressed", () -> shown.isReady(id));
        mouse.doubleClick(() -> shown.node(id).orElseThrow());
        return this;
    }

    /// Presses what has this text, in this window or one that belongs to it.
    public OpenWindow clickText(String text) {
        return clickAny("\"" + text + "\"", node -> text.equals(Shown.text(node)));
    }

    /// Presses twice in a moment what has this text, as one opens a row.
    public OpenWindow doubleClickText(String text) {
        until("\"" + text + "\" can be pressed", () -> shown.nodes().anyMatch(node -> text.equals(Shown.text(node))));
        mouse.doubleClick(() -> shown.nodes()
                .filter(node -> text.equals(Shown.text(node)))
                .findFirst()
                .orElseThrow());
        return this;
    }

    /// Presses the first of what is visible that passes.
    public OpenWindow clickAny(String what, Predicate<Node> wanted) {
        until(what + " can be pressed", () -> shown.nodes().anyMatch(wanted));
        mouse.click(() -> shown.nodes().filter(wanted).findFirst().orElseThrow());
        return this;
    }

    /// Types into a field, in the place of what is there.
    public OpenWindow type(String id, String text) {
        click(id).until(id + " has the keyboard", () -> field(id).isFocused());
        key(KeyCode.CONTROL, KeyCode.A);
        robot.targetWindow(stage).write(text, 0);
        return until(id + " holds what was typed", () -> text.equals(field(id).getText()));
    }

    /// What stands in a field.
    public String typed(String id) {
        return look(all -> field(id).getText());
    }

    /// Whether a control has the keyboard; to be asked within [#until].
    public boolean hasFocus(String id) {
        return shown.node(id).filter(Node::isFocused).isPresent();
    }

    private TextInputControl field(String id) {
        return (TextInputControl) shown.node(id).orElseThrow();
    }

    /// Presses keys together.
    public OpenWindow key(KeyCode... keys) {
        robot.press(keys).release(keys);
        return this;
    }

    /// Waits until something is shown whose text contains this one.
    public OpenWindow sees(String text) {
        return until("\"" + text + "\" is shown", () -> shown.text().contains(text));
    }

    /// Waits until something has this text.
    public OpenWindow sees(String id, String text) {
        return until(
                id + " is \"" + text + "\"",
                () -> shown.node(id).map(Shown::text).filter(text::equals).isPresent());
    }

    /// Waits until there is a verdict.
    public String verdict() {
        until("a verdict", () -> shown.node("#verdict").isPresent());
        return textOf("#verdict");
    }

    public String textOf(String id) {
        return look(all -> all.textOf(id));
    }

    /// All texts that are shown, one a line.
    public String text() {
        return look(Shown::text);
    }

    public boolean isShown(String id) {
        return look(all -> all.node(id).isPresent());
    }

    public long ready(String id) {
        return look(all -> all.ready(id));
    }

    public boolean isReady(String id) {
        return look(all -> all.isReady(id));
    }

    /// Waits until something is so; looked at on the thread of the windows.
    public OpenWindow until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!WindowThread.ask(condition::getAsBoolean)) {
            requireNothingUnforeseen();
            if (System.nanoTime() > end) {
                var file = Path.of("target", "screens", "missed", what.replaceAll("\\W+", "-") + ".png");
                Picture.write(look(Shown::picture), file);
                throw new AssertionError("never came: " + what + "; see " + file + "; shown is:\n" + text());
            }
            try {
                Thread.sleep(GLANCE_MILLIS);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return this;
    }

    /// Asks the window to close, as its cross does; does not wait for the answer to what the window may ask.
    public OpenWindow pressCross() {
        Platform.runLater(() -> {
            var request = new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST);
            stage.fireEvent(request);
            if (!request.isConsumed()) {
                stage.hide();
            }
        });
        return this;
    }

    private static void requireNothingUnforeseen() {
        WindowThread.ask(Shown::unforeseen).ifPresent(story -> {
            throw new AssertionError("something unforeseen: " + story);
        });
    }

    @Override
    public void close() {
        responsiveness.close();
        System.out.println("the window's thread answered after " + responsiveness);
        try {
            requireNothingUnforeseen();
        } finally {
            WindowThread.run(shown::hide);
        }
        Locale.setDefault(before);
        workers.requireGone();
    }
}
