package org.sauvrest.desktop.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.settings.Places;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.words.Words;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Flow;
import org.sauvrest.desktop.work.Background;
import org.sauvrest.testing.AnsweringSystem;
import org.sauvrest.testing.WindowThread;

/// The home page may have to wait for a slow disk: until it comes, the wizard that is left is still to be seen.
class LeftWizardTest {

    @TempDir
    private Path home;

    @Test
    void whatIsStillSeenOfAWizardThatWasLeftDoesNothing() {
        var way = new SlowWay();
        var page = WindowThread.ask(LastPage::new);
        WindowThread.run(() -> {
            var core = new SauvRest(Places.of("Linux", home, Map.of()), home, Map.of());
            var desk = new Desk(core, Words.in("en"), new Background(), way, new AnsweringSystem());
            var wizard = new Wizard(desk, List.of(page, page));
            way.left = wizard::stop;
            press(wizard, "#primary");
            press(wizard, "#primary");
            press(wizard, "#cancel");
            wizard.next();
        });
        assertEquals(1, page.pressed.get());
        assertEquals(1, way.homes.get());
        assertEquals(1, page.entered.get());
    }

    private static void press(Wizard wizard, String id) {
        ((Button) wizard.view().lookup(id)).fire();
    }

    private static final class LastPage implements Page {

        private final AtomicInteger pressed = new AtomicInteger();
        private final AtomicInteger entered = new AtomicInteger();
        private final Label content = new Label();

        @Override
        public Texts texts() {
            return new Texts("step", "title", "purpose", "Keep");
        }

        @Override
        public Node content() {
            return content;
        }

        @Override
        public void entered(Course course) {
            entered.incrementAndGet();
        }

        @Override
        public void pressed(Course course) {
            pressed.incrementAndGet();
            course.leave();
        }
    }

    /// Tells the page before that it is left, as the window does, and takes its time with the next one.
    private static final class SlowWay implements Desk.Navigation {

        private final AtomicInteger homes = new AtomicInteger();
        private Runnable left = () -> {};

        @Override
        public void home() {
            homes.incrementAndGet();
            left.run();
        }

        @Override
        public void open(Flow flow) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void login() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void connect(Optional<ServerProfile> known) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void workChanged() {
            throw new UnsupportedOperationException();
        }
    }
}
