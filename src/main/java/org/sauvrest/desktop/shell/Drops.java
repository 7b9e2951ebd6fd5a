package org.sauvrest.desktop.shell;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;

/// Takes files that are dragged onto something.
final class Drops {

    private Drops() {}

    /// @param welcome whether a file may be dropped now
    /// @param dropped takes the first of the files
    static void accept(Node target, BooleanSupplier welcome, Consumer<Path> dropped) {
        target.setOnDragOver(event -> {
            if (welcome.getAsBoolean() && event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        target.setOnDragDropped(event -> {
            event.setDropCompleted(true);
            dropped.accept(event.getDragboard().getFiles().getFirst().toPath());
        });
    }
}
