package org.sauvrest.desktop.home;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.contexts.ContextSummary;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Flow;

/// The home of those who look after many contexts: the cards of the role, and below them the table. What is to be seen
/// of one context opens in front of it, so that the table, what was chosen in it, and the work on it stay.
final class ContextsHome implements Flow, Cards.Frame {

    private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    /// The height of a window from which on nothing needs to be narrowed for the sake of the table.
    private static final double HIGH = 660;

    private final Desk desk;
    private final ServerWatch watch;
    private final TableMemory memory;
    private final ContextsPane pane;
    private final Cards cards;

    /// The cards and the table, which scroll in a window that is too low for both; below them, always in sight, what is
    /// done with the contexts.
    private final VBox whole;

    private final StackPane view = new StackPane();
    private final Subscription watching;
    private Optional<Sheet> sheet = Optional.empty();

    /// Whether the keyboard has been given to the table.
    private boolean settled;

    ContextsHome(Desk desk, ServerProfile profile, ServerWatch watch, TableMemory memory, Cards.Maker maker) {
        this.desk = desk;
        this.watch = watch;
        this.memory = memory;
        pane = new ContextsPane(desk, profile, watch, memory, row -> openSaves(profile, row));
        cards = maker.make(desk, profile, this);
        var home = new VBox(cards.view(), pane.view());
        home.getStyleClass().add("home");
        VBox.setVgrow(pane.view(), Priority.ALWAYS);
        var scroll = new ScrollPane(home);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("whole-home");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        whole = new VBox(scroll, pane.deeds());
        whole.getStyleClass().add("home-frame");
        view.getChildren().setAll(whole);
        view.sceneProperty()
                .flatMap(Scene::heightProperty)
                .map(height -> height.doubleValue() < HIGH)
                .orElse(false)
                .subscribe(low -> whole.pseudoClassStateChanged(LOW, low));
        watching = watch.state()
                .subscribe(state -> {
                    pane.show(state);
                    show();
                    settle(state);
                })
                .and(pane.working().subscribe(working -> {
                    show();
                    desk.navigation().workChanged();
                }));
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void pressed(KeyEvent key) {
        if (sheet.isPresent() && (key.getCode() == KeyCode.ESCAPE || BACK.match(key))) {
            key.consume();
            close();
        }
    }

    @Override
    public boolean isWorking() {
        return pane.working().get() || cards.isWorking();
    }

    @Override
    public void stop() {
        watching.unsubscribe();
        sheet.ifPresent(Sheet::stop);
        cards.stop();
        pane.stop();
    }

    @Override
    public TableMemory memory() {
        return memory;
    }

    @Override
    public void filter(Predicate<ContextSummary> wanted) {
        pane.filter(wanted);
    }

    private void openSaves(ServerProfile profile, ContextRow row) {
        open(new SavesSheet(desk, profile, row, watch::start));
        memory.open.set(row.name());
    }

    @Override
    public void open(Sheet next) {
        sheet.ifPresent(Sheet::stop);
        sheet = Optional.of(next);
        memory.open.set("");
        var back = Controls.button(desk.say("home.all-contexts"), Feather.ARROW_LEFT, this::close);
        back.setId("back-home");
        back.getStyleClass().add(Styles.FLAT);
        var page = new VBox(back, next.content());
        page.getStyleClass().addAll("home", "sheet");
        VBox.setVgrow(next.content(), Priority.ALWAYS);
        // What is hidden stays dressed, which is most of the work of showing it.
        whole.setVisible(false);
        view.getChildren().removeIf(node -> node != whole);
        view.getChildren().addFirst(page);
        show();
        desk.background().hand(() -> Controls.focusFirst(next.content()));
    }

    private void settle(ServerState state) {
        if (!settled && !(state instanceof ServerState.Looking)) {
            settled = true;
            if (!pane.reopen(memory.open.get())) {
                desk.background().hand(pane::focus);
            }
        }
    }

    private void close() {
        sheet.ifPresent(Sheet::stop);
        sheet = Optional.empty();
        memory.open.set("");
        view.getChildren().removeIf(node -> node != whole);
        whole.setVisible(true);
        show();
        desk.background().hand(pane::focus);
    }

    private void show() {
        boolean working = pane.working().get();
        cards.show(watch.state().get(), working);
        sheet.ifPresent(shown -> shown.show(watch.state().get(), working));
    }
}
