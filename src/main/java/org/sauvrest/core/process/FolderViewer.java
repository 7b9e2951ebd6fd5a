package org.sauvrest.core.process;

import java.nio.file.Path;
import java.util.Locale;
import org.sauvrest.core.operation.Operation;

/// Shows a file in the system's own program for files.
public final class FolderViewer {

    private final Processes processes;
    private final String system;

    /// @param system the operating system as Java names it, property `os.name`
    public FolderViewer(Processes processes, String system) {
        this.processes = processes;
        this.system = system.toLowerCase(Locale.ROOT);
    }

    /// @return as of [#open]
    public Operation<Boolean> show(Path file) {
        return run(command(file));
    }

    /// Opens a file in the program that the system has for its kind.
    ///
    /// @return whether there was one, as far as the system tells: on Windows, Explorer calls every ending a bad one
    public Operation<Boolean> open(Path file) {
        return run(opening(file));
    }

    private Operation<Boolean> run(Command command) {
        return progress -> processes.run(command, progress::line).well() || isWindows();
    }

    private boolean isWindows() {
        return system.startsWith("windows");
    }

    Command opening(Path file) {
        if (isWindows()) {
            return Command.of("explorer.exe", file.toString());
        }
        return Command.of(system.startsWith("mac") ? "open" : "xdg-open", file.toString());
    }

    Command command(Path file) {
        if (isWindows()) {
            return Command.of("explorer.exe", "/select," + file);
        }
        if (system.startsWith("mac")) {
            return Command.of("open", "-R", file.toString());
        }
        var folder = file.toAbsolutePath().getParent();
        return Command.of("xdg-open", (folder == null ? file : folder).toString());
    }
}
