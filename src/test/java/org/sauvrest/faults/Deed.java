package org.sauvrest.faults;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sauvrest.core.operation.Step;

/// What the program is doing when the fault comes.
enum Deed {
    SAVE,
    RESTORE,
    UNDO;

    /// The steps during which faults come, each as often as it shall weigh.
    List<Step> steps() {
        return switch (this) {
            case SAVE -> List.of(Step.CONNECT, Step.DUMP, Step.DUMP, Step.READ_BACK, Step.READ_BACK);
            case RESTORE ->
                List.of(
                        Step.CHECK_FILE,
                        Step.CONNECT,
                        Step.CREATE_DATABASE,
                        Step.LOAD,
                        Step.LOAD,
                        Step.COMPARE,
                        Step.SWAP,
                        Step.SWAP,
                        Step.SWAP,
                        Step.SWAP);
            case UNDO -> List.of(Step.CONNECT, Step.SWAP, Step.SWAP);
        };
    }

    /// @param file to restore
    List<String> arguments(Path file) {
        return List.of(verb(), this == RESTORE ? file.toString() : School.CONTEXT);
    }

    String verb() {
        return name().toLowerCase(Locale.ROOT);
    }
}
