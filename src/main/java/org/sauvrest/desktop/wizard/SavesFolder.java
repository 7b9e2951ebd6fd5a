package org.sauvrest.desktop.wizard;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.FaultLine;
import org.sauvrest.desktop.work.Latest;

/// Chooses the folder of the saves. Whether saves can be written there is looked at as soon as it is chosen, and once
/// more before it is kept. A folder that is used already is not asked for: it may be one that is only out of reach
/// today.
public final class SavesFolder {

    private final Desk desk;
    private final ObjectProperty<@Nullable Path> chosen;
    private final Optional<ServerProfile> known;
    private final Label name = Controls.quiet("");
    private final FaultLine fault = new FaultLine(name);
    private final BooleanProperty good = new SimpleBooleanProperty(true);
    private final Node view;
    private final Latest looking;

    /// @param chosen null for the usual folder
    /// @param known whose folder is used already
    public SavesFolder(Desk desk, ObjectProperty<@Nullable Path> chosen, Optional<ServerProfile> known) {
        this.desk = desk;
        this.chosen = chosen;
        this.known = known;
        looking = new Latest(desk.background());
        fault.setId("unwritable");
        var choose = Controls.button(desk.say("connection.window.folder"), Feather.FOLDER, this::choose);
        choose.setId("saves-folder");
        var row = new HBox(choose, name);
        row.getStyleClass().add("below");
        view = new VBox(row, fault);
        chosen.subscribe(this::show);
    }

    public Node view() {
        return view;
    }

    /// Whether nothing is known to be wrong with the folder.
    public ObservableBooleanValue isGood() {
        return good;
    }

    private void choose() {
        desk.system()
                .chooseFolder(
                        desk.say("connection.window.folder"),
                        known.map(ServerProfile::savesFolder).orElse(Path.of(System.getProperty("user.home"))))
                .ifPresent(folder -> {
                    chosen.set(folder);
                    look();
                });
    }

    private void show(@Nullable Path folder) {
        name.setText(folder == null ? desk.say("connection.window.usual-folder") : folder.toString());
    }

    /// Looks at the folder beside the window.
    public void look() {
        clear();
        looking.ask(check(), this::tell);
    }

    /// Looks once more before the folder is kept.
    ///
    /// @param keep what comes then, unless something is wrong with it
    public void confirm(Page.Course course, Runnable keep) {
        looking.stop();
        course.start(check(), checked -> {
            tell(checked);
            if (checked instanceof Outcome.Done<?>) {
                keep.run();
            }
        });
    }

    private Operation<Optional<Path>> check() {
        var folder = Optional.ofNullable(chosen.get());
        if (folder.isEmpty() || Objects.equals(known.map(ServerProfile::saves), folder)) {
            return progress -> folder;
        }
        return progress ->
                Optional.of(desk.core().places().writable(folder.get()).run(progress));
    }

    /// Says below the folder what its check has found.
    private void tell(Outcome<Optional<Path>> checked) {
        clear();
        if (checked instanceof Outcome.Failed<?>(var problem)) {
            fault.tell(desk.explain(problem));
            good.set(false);
        }
    }

    private void clear() {
        fault.clear();
        good.set(true);
    }

    /// Wants no answer any more of what it looks at.
    public void stop() {
        looking.stop();
    }
}
