package org.sauvrest.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;

/// What a window that is measured tells the one who measures: that it is on the screen, and the memory it took.
final class Drawn {

    /// Begins the line that is waited for; behind it the most memory that was taken, in kilobytes.
    static final String MARK = "drawn ";

    /// What is laid out in one pulse is drawn before the next but one begins.
    private static final int PULSES = 3;

    private Drawn() {}

    /// Reports once the scene as it is now has been drawn, and ends the program.
    static void thenReport(Scene scene) {
        var pulses = new AtomicInteger();
        scene.addPostLayoutPulseListener(() -> {
            if (pulses.incrementAndGet() == PULSES) {
                report();
            } else {
                Platform.requestNextPulse();
            }
        });
        Platform.requestNextPulse();
    }

    @SuppressWarnings("SystemOut") // read by the program that started this one
    private static void report() {
        System.out.println(MARK + peakKilobytes());
        Runtime.getRuntime().halt(0);
    }

    private static String peakKilobytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .findFirst()
                    .orElse("0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
