package org.sauvrest.desktop.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.work.Background;

/// The system's own dialogs, over the window.
record StageSystem(Window window, SauvRest core, Background background) implements Desk.DesktopSystem {

    @Override
    public Optional<Path> chooseFile(String title, Path startingAt, List<Desk.FileKind> kinds) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        kinds.forEach(kind ->
                chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind.name(), kind.patterns())));
        existing(startingAt).ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showOpenDialog(window)).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseFolder(String title, Path startingAt) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        existing(startingAt).ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showDialog(window)).map(File::toPath);
    }

    @Override
    public void open(Path page, Runnable unopened) {
        start(core.folderViewer().open(page), unopened);
    }

    @Override
    public void show(Path file, Runnable unshown) {
        start(core.folderViewer().show(file), unshown);
    }

    private void start(Operation<Boolean> program, Runnable failed) {
        background.start(program, outcome -> {
            if (!(outcome instanceof Outcome.Done<Boolean>(var well) && well)) {
                failed.run();
            }
        });
    }

    @Override
    public void copyText(String text) {
        Clipboard.getSystemClipboard().setContent(java.util.Map.of(DataFormat.PLAIN_TEXT, text));
    }

    private static Optional<File> existing(Path folder) {
        return Files.isDirectory(folder) ? Optional.of(folder.toFile()) : Optional.empty();
    }
}
