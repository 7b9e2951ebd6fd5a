package org.sauvrest.desktop.update;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.update.UpdateReportFile;
import org.sauvrest.desktop.desk.Desk;

/// The report of an update: as a page in the system's own reader, or as a file wherever somebody wants it.
public final class ReportFiles {

    private ReportFiles() {}

    /// Writes the page beside what else the update has left, and shows it.
    ///
    /// @param fault told where it cannot be written
    public static void open(Desk desk, BegunUpdate begun, Consumer<String> fault) {
        var file = folder(desk, begun).resolve("report.html");
        write(
                desk,
                begun,
                file,
                fault,
                () -> desk.system().open(file, () -> fault.accept(desk.say("window.unopened", "file", file))));
    }

    /// @param told that it is written, or why not
    static void save(Desk desk, BegunUpdate begun, Path file, Consumer<String> told) {
        write(desk, begun, file, told, () -> told.accept(desk.say("rollout.report-written", "file", file)));
    }

    static Path folder(Desk desk, BegunUpdate begun) {
        return desk.core().update(desk.core().sshLogin()).folder(begun.run());
    }

    private static void write(Desk desk, BegunUpdate begun, Path file, Consumer<String> fault, Runnable written) {
        desk.background()
                .start(
                        progress -> {
                            UpdateReportFile.write(file, begun.report(), desk.words());
                            return file;
                        },
                        outcome -> {
                            if (outcome instanceof Outcome.Failed<Path>(var problem)) {
                                fault.accept(desk.explain(problem).headline());
                            } else {
                                written.run();
                            }
                        });
    }
}
