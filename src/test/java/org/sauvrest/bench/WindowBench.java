package org.sauvrest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.sauvrest.core.demo.PrivateServer;
import org.sauvrest.core.problem.ProblemException;

/// Compares the start of the packaged window, until a student could click on Save, with that of an empty JavaFX window
/// of the same Java.
final class WindowBench {

    private static final String CONTEXT = "SpecibikeBenchwindow";

    private final BenchServer server;
    private final Path image;
    private final String observers;

    /// @param image the folder that `installer/package` makes
    /// @param observers the class path of [EmptyWindow] and [FirstPage]
    WindowBench(BenchServer server, Path image, Path observers) {
        this.server = server;
        this.image = image;
        this.observers = observers.toString();
    }

    /// @return what was measured, in lines for people
    List<String> run(int rounds) throws ProblemException, InterruptedException, IOException {
        server.database(CONTEXT);
        addStudent();
        var launcher = observedLauncher();
        var java = image.resolve("runtime/bin/java").toString();
        var empty = new Start();
        var ours = new Start();
        for (int round = -1; round < rounds; round++) {
            var emptyNow = start(
                    java, "--enable-native-access=javafx.graphics", "-cp", observers, EmptyWindow.class.getName());
            var oursNow = start(launcher.toString());
            if (round >= 0) {
                empty.add(emptyNow);
                ours.add(oursNow);
            }
        }
        Files.delete(launcher);
        return List.of(
                "== window",
                "an empty JavaFX window           " + empty,
                "the packaged window, usable      " + ours,
                Bench.ratio("ratio of starts", ours.seconds.median(), empty.seconds.median()),
                Bench.ratio("ratio of memory", ours.megabytes.median(), empty.megabytes.median()));
    }

    private void addStudent() throws ProblemException, InterruptedException {
        server.run(
                "prof",
                image.resolve("bin/sauvrest").toString(),
                "server",
                "add",
                "bench",
                "--host=" + PrivateServer.HOST + ":" + server.port(),
                "--user=prof",
                "--role=student",
                "--context=" + CONTEXT);
    }

    /// The package's own launcher, but for what it starts in the end.
    private Path observedLauncher() throws IOException {
        var script = Files.readString(image.resolve("bin/sauvrest"))
                .replace("\" org.sauvrest.Main", ":" + observers + "\" " + FirstPage.class.getName());
        var launcher = Files.writeString(image.resolve("bin/observed"), script);
        return Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Start.Once start(String program, String... arguments) throws ProblemException, InterruptedException {
        var output = new ArrayList<String>();
        double seconds = server.run("prof", output, program, arguments);
        return output.stream()
                .filter(line -> line.startsWith(Drawn.MARK))
                .map(line -> Double.parseDouble(line.substring(Drawn.MARK.length())))
                .map(kilobytes -> new Start.Once(seconds, kilobytes / 1e3))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(program + ": " + output));
    }

    /// Starts of one program.
    private static final class Start {

        /// @param megabytes the most memory that was taken
        private record Once(double seconds, double megabytes) {}

        private final Series seconds = new Series();
        private final Series megabytes = new Series();

        private void add(Once once) {
            seconds.add(once.seconds);
            megabytes.add(once.megabytes);
        }

        @Override
        public String toString() {
            return seconds + String.format(java.util.Locale.ROOT, ", %.0f MB", megabytes.median());
        }
    }
}
