package org.sauvrest.desktop.home;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.contexts.Codification;
import org.sauvrest.core.contexts.ContextSummary;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;

/// The classes that the names of the contexts tell of, a card each; the one that is chosen fills the table. Where the
/// names tell of none, there are no cards.
final class ClassCards implements Cards {

    /// Two rows; more are scrolled to, so that the table keeps its room.
    private static final double HIGHEST = 178;

    private final Desk desk;
    private final Codification codification;
    private final Frame frame;
    private final FlowPane flow = new FlowPane();
    private final ScrollPane view = new ScrollPane(flow);
    private final ToggleGroup choice = new ToggleGroup();
    private final Map<Part, ClassCard> cards = new HashMap<>();
    private List<Part> parts = List.of();

    /// Some of the contexts.
    private sealed interface Part {

        record All() implements Part {}

        record OfClass(String name) implements Part {}

        record OfNone() implements Part {}
    }

    ClassCards(Desk desk, ServerProfile profile, Frame frame) {
        this.desk = desk;
        this.frame = frame;
        codification = new Codification(profile.prefix());
        flow.getStyleClass().add("class-cards");
        view.setFitToWidth(true);
        view.setFocusTraversable(false);
        view.getStyleClass().add("class-scroll");
        view.setId("classes");
        view.prefHeightProperty().bind(flow.heightProperty().map(height -> Math.min(HIGHEST, height.doubleValue())));
        view.setMinHeight(Region.USE_PREF_SIZE);
        choice.selectedToggleProperty().subscribe(this::chosen);
        offer(false);
    }

    @Override
    public Node view() {
        return view;
    }

    /// While the server is gone, what was known of it stays.
    @Override
    public void show(ServerState state, boolean working) {
        if (state instanceof ServerState.There there) {
            show(there.look().contexts());
        }
    }

    private void show(List<ContextSummary> contexts) {
        var found = parts(contexts);
        if (!found.equals(parts)) {
            deal(found);
        }
        var now = Instant.now();
        cards.forEach((part, card) ->
                card.show(Tally.of(contexts.stream().filter(belongsTo(part)).toList(), now)));
    }

    /// All, each class, and what is in none; nothing where there is no class.
    private List<Part> parts(List<ContextSummary> contexts) {
        var classes = codification.classesOf(
                contexts.stream().map(ContextSummary::name).toList());
        if (classes.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Part>(List.of(new Part.All()));
        classes.forEach(name -> found.add(new Part.OfClass(name)));
        if (contexts.stream().anyMatch(belongsTo(new Part.OfNone()))) {
            found.add(new Part.OfNone());
        }
        return found;
    }

    private Predicate<ContextSummary> belongsTo(Part part) {
        return switch (part) {
            case Part.All all -> context -> true;
            case Part.OfClass(var name) ->
                context -> codification.classOf(context.name()).equals(Optional.of(name));
            case Part.OfNone none ->
                context -> codification.classOf(context.name()).isEmpty();
        };
    }

    /// Other classes are there than before: the card that was chosen stays so, as long as it is there.
    private void deal(List<Part> found) {
        var before = frame.memory().card.get();
        parts = found;
        cards.forEach((part, card) -> {
            if (!found.contains(part)) {
                card.setToggleGroup(null);
            }
        });
        cards.keySet().retainAll(found);
        found.forEach(part -> cards.computeIfAbsent(part, this::card));
        flow.getChildren().setAll(found.stream().map(cards::get).toList());
        offer(!found.isEmpty());
        choice.selectToggle(cards.values().stream()
                .filter(card -> before.equals(card.getId()))
                .findFirst()
                .orElse(cards.get(new Part.All())));
        if (found.isEmpty()) {
            frame.filter(context -> true);
        }
    }

    private ClassCard card(Part part) {
        var card = new ClassCard(
                desk,
                switch (part) {
                    case Part.All all -> desk.say("home.all-contexts");
                    case Part.OfClass(var name) -> name;
                    case Part.OfNone none -> desk.say("home.class.none");
                });
        card.setId("class-"
                + switch (part) {
                    case Part.All all -> "all";
                    case Part.OfClass(var name) -> name;
                    case Part.OfNone none -> "none";
                });
        card.setUserData(part);
        card.setToggleGroup(choice);
        return card;
    }

    /// A click on the one that is chosen already means all again.
    private void chosen(@Nullable Toggle toggle) {
        if (toggle instanceof ClassCard card) {
            frame.memory().card.set(card.getId());
            frame.filter(belongsTo((Part) card.getUserData()));
        } else {
            choice.selectToggle(cards.get(new Part.All()));
        }
    }

    private void offer(boolean offered) {
        Controls.show(view, offered);
    }
}
