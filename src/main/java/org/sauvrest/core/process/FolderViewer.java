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

    public Operation<Ended> show(Path file) {
        return progress -> processes.run(command(file), progress::line);
    }

    Command command(Path file) {
        if (system.startsWith("windows")) {
            return Command.of("explorer.exe", "/select," + file);
        }
        if (system.startsWith("mac")) {
            return Command.of("open", "-R", file.toString());
        }
        var folder = file.toAbsolutePath().getParent();
        return Command.of("xdg-open", (folder == null ? file : folder).toString());
    }
}
