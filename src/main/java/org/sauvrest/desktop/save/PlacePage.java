package org.sauvrest.desktop.save;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.save.Place;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.wizard.Page;
import org.sauvrest.desktop.work.Job;

/// Asks where to: the usual folder, a drive that is plugged in, or a folder of one's own choice.
public final class PlacePage implements Page {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Desk desk;
    private final Texts texts;
    private final ToggleGroup choice = new ToggleGroup();
    private final VBox choices = new VBox();
    private final Set<Path> drives = new HashSet<>();
    private final Button other;
    private final Job looking;
    private final VBox content;

    /// @param usual offered first; absent where only drives and other folders are of use
    public PlacePage(Desk desk, Texts texts, Optional<Path> usual) {
        this.desk = desk;
        this.texts = texts;
        choices.getStyleClass().add("choices");
        looking = desk.background()
                .repeat(BETWEEN_LOOKS, () -> desk.core().places().places(usual), this::offer);
        other = Controls.button("", Feather.FOLDER, () -> chooseOther(usual.orElse(home())));
        other.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> desk.say(
                                usual.isEmpty() && choices.getChildren().isEmpty()
                                        ? "save.window.choose-folder"
                                        : "save.window.other-folder"),
                        choices.getChildren()));
        other.setId("other-folder");
        // Until the places are known it must not get the keyboard by itself: an Enter that means the main button, ready
        // a moment later, would press it.
        other.setFocusTraversable(false);
        content = new VBox(choices, other);
        content.getStyleClass().add("choices");
    }

    /// The folder that is chosen.
    public Path folder() {
        return (Path) choice.getSelectedToggle().getUserData();
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home"));
    }

    private void chooseOther(Path start) {
        desk.system()
                .chooseFolder(desk.say("save.window.other-folder"), start)
                .ifPresent(folder -> desk.background()
                        .start(desk.core().places().chosen(folder), outcome -> {
                            if (outcome instanceof Outcome.Done<Place>(var place)) {
                                take(place);
                            }
                        }));
    }

    /// From there Enter leads on; on the button it asks again.
    private void take(Place place) {
        var button = add(place);
        button.setSelected(true);
        button.requestFocus();
    }

    /// The first that is offered is the one to take, unless somebody takes another.
    private RadioButton add(Place place) {
        var free = place.free()
                .map(bytes -> "  (" + desk.say("save.window.free", "free", bytes) + ")")
                .orElse("");
        var button = Controls.literal(new RadioButton(kind(place.kind()) + free + "\n" + place.folder()));
        button.setUserData(place.folder());
        button.setToggleGroup(choice);
        button.setWrapText(true);
        button.setSelected(choice.getSelectedToggle() == null);
        choices.getChildren().add(button);
        return button;
    }

    /// A drive may be plugged in, or pulled out, while the page is looked at.
    private void offer(Outcome<List<Place>> outcome) {
        if (!(outcome instanceof Outcome.Done<List<Place>>(var places))) {
            return;
        }
        if (!other.isFocusTraversable()) {
            other.setFocusTraversable(true);
            if (places.isEmpty()) {
                other.requestFocus();
            }
        }
        var folders = places.stream().map(Place::folder).toList();
        choices.getChildren()
                .removeIf(button -> drives.contains(button.getUserData()) && !folders.contains(button.getUserData()));
        drives.retainAll(folders);
        for (var place : places) {
            if (choices.getChildren().stream()
                    .noneMatch(button -> place.folder().equals(button.getUserData()))) {
                add(place);
                if (place.kind() == Place.Kind.DRIVE) {
                    drives.add(place.folder());
                }
            }
        }
        if (choice.getSelectedToggle() != null && !choices.getChildren().contains(choice.getSelectedToggle())) {
            choice.selectToggle(null);
        }
    }

    private String kind(Place.Kind kind) {
        return switch (kind) {
            case USUAL -> desk.say("save.window.usual-folder");
            case DRIVE -> desk.say("save.window.drive");
            case CHOSEN -> desk.say("save.window.chosen-folder");
        };
    }

    @Override
    public void stop() {
        looking.stop();
    }

    @Override
    public void pressed(Course course) {
        looking.stop();
        course.next();
    }

    @Override
    public Texts texts() {
        return texts;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public ObservableBooleanValue ready() {
        return choice.selectedToggleProperty().isNotNull();
    }

    @Override
    public String missing() {
        return desk.say("save.window.no-place");
    }
}
