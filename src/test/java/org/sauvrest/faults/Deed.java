package org.sauvrest.faults;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What the program is doing when the fault comes.
enum Deed {
    SAVE,
    RESTORE,
    UNDO;

    /// @param file to restore
    List<String> arguments(Path file) {
        return List.of(verb(), this == RESTORE ? file.toString() : School.CONTEXT);
    }

    String verb() {
        return name().toLowerCase(Locale.ROOT);
    }
}
