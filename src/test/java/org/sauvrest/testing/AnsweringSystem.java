package org.sauvrest.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.sauvrest.desktop.desk.Desk;

/// A system whose dialogs answer at once with what a test has chosen: those of a real one cannot be shown without a
/// screen.
public final class AnsweringSystem implements Desk.DesktopSystem {

    private volatile @Nullable Path file;
    private volatile @Nullable Path folder;
    private volatile List<Desk.FileKind> offered = List.of();
    private volatile boolean reader = true;
    private final List<Path> shown = new CopyOnWriteArrayList<>();
    private final List<String> copied = new CopyOnWriteArrayList<>();

    /// From now on no program shows a page or a folder.
    public void hasNoReader() {
        reader = false;
    }

    /// From now on this file is chosen.
    public void chooses(Path chosen) {
        file = chosen;
    }

    /// From now on this folder is chosen.
    public void choosesFolder(Path chosen) {
        folder = chosen;
    }

    /// The kinds of files that were offered when one was to be chosen last.
    public List<Desk.FileKind> offered() {
        return offered;
    }

    /// What was to be shown in a program of the system's own.
    public List<Path> shown() {
        return List.copyOf(shown);
    }

    /// What was put into the clipboard.
    public List<String> copied() {
        return List.copyOf(copied);
    }

    @Override
    public Optional<Path> chooseFile(String title, Path startingAt, List<Desk.FileKind> kinds) {
        offered = List.copyOf(kinds);
        return Optional.ofNullable(file);
    }

    @Override
    public Optional<Path> chooseFolder(String title, Path startingAt) {
        return Optional.ofNullable(folder);
    }

    @Override
    public void open(Path page, Runnable unopened) {
        if (reader) {
            shown.add(page);
        } else {
            unopened.run();
        }
    }

    @Override
    public void show(Path file, Runnable unshown) {
        open(file, unshown);
    }

    @Override
    public void copyText(String text) {
        copied.add(text);
    }
}
