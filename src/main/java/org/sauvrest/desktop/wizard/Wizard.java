package org.sauvrest.desktop.wizard;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Flow;
import org.sauvrest.desktop.work.Watcher;

/// The frame of every wizard: the steps at the left, the page at the right, the buttons below.
public final class Wizard implements Flow, Page.Course {

    private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);

    private final Desk desk;
    private final List<Page> pages;
    private final Function<Desk, Optional<Wizard>> again;
    private final Steps steps;
    private final BorderPane view = new BorderPane();
    private final Label title = Controls.title("");
    private final Label purpose = Controls.quiet("");
    private final ScrollPane content = new ScrollPane();
    private final Button back;
    private final Button cancel;
    private final MainButton primary;
    private int current;
    private Optional<String> wanted = Optional.empty();

    /// Whether it was left: what is still shown of it for a moment does nothing.
    private boolean over;

    public Wizard(Desk desk, List<Page> pages) {
        this(desk, pages, 0, other -> Optional.empty());
    }

    /// @param first of the pages that is shown: where another, or an earlier program, has ended
    public Wizard(Desk desk, List<Page> pages, int first) {
        this(desk, pages, first, other -> Optional.empty());
    }

    /// @param again makes the same in another language, with what was typed so far
    public Wizard(Desk desk, List<Page> pages, int first, Function<Desk, Optional<Wizard>> again) {
        this.desk = desk;
        this.pages = List.copyOf(pages);
        this.again = again;
        this.steps =
                new Steps(this.pages.stream().map(page -> page.texts().step()).toList(), this::backTo);
        back = Controls.button(desk.say("window.back"), Feather.ARROW_LEFT, this::back);
        cancel = Controls.button(desk.say("window.cancel"), Feather.X, this::cancel);
        cancel.setId("cancel");
        back.setId("back");
        primary = new MainButton(desk, content, this.pages.get(first), this::press);
        layOut();
        show(first);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public boolean isWorking() {
        return page().isWorking();
    }

    @Override
    public void stop() {
        over = true;
        primary.stop();
        page().stop();
        pages.forEach(Page::forget);
    }

    @Override
    public Optional<Flow> retold(Desk other) {
        return again.apply(other).map(same -> {
            // Before the other begins: what this one forgets may be what that one uses.
            stop();
            same.show(current);
            return same;
        });
    }

    @Override
    public void next() {
        show(current + 1);
    }

    @Override
    public <R> void start(Operation<R> operation, Watcher<R> watcher) {
        primary.start(operation, watcher);
    }

    @Override
    public void back() {
        if (current > 0) {
            backTo(current - 1);
        }
    }

    @Override
    public void backTo(String id) {
        for (int step = 0; step < current; step++) {
            var field = pages.get(step).content().lookup("#" + id);
            if (field != null) {
                backTo(step);
                desk.background().hand(field::requestFocus);
                return;
            }
        }
    }

    @Override
    public void leave() {
        if (!over) {
            page().stop();
            desk.navigation().home();
        }
    }

    @Override
    public void refresh() {
        var page = page();
        var texts = page.texts();
        title.setText(texts.title());
        purpose.setText(texts.purpose());
        purpose.setManaged(!texts.purpose().isEmpty());
        boolean mayGoBack = current > 0 && page.mayGoBack();
        back.setVisible(mayGoBack);
        steps.show(current, mayGoBack, page.mark());
        Controls.show(cancel, !(page instanceof VerdictPage));
        primary.refresh(texts.primary());
    }

    private Page page() {
        return pages.get(current);
    }

    private void backTo(int step) {
        if (step < current && page().mayGoBack()) {
            page().stop();
            show(step);
        }
    }

    /// Work that is running is stopped, and its page says what came of it; else the wizard is left.
    private void cancel() {
        if (page().isWorking()) {
            page().stop();
        } else {
            leave();
        }
    }

    private void press() {
        if (!over) {
            page().pressed(this);
        }
    }

    private void show(int next) {
        if (over) {
            return;
        }
        primary.stop();
        current = next;
        var page = page();
        primary.take(page);
        content.setContent(page.content());
        content.setVvalue(0);
        page.entered(this);
        // A page that is done with when it is entered has moved on already.
        if (page() == page) {
            refresh();
            desk.background().hand(this::focus);
        }
    }

    /// Has a field get the keyboard at first, though the main button is ready.
    public Wizard startingAt(String field) {
        wanted = Optional.of(field);
        return this;
    }

    private void focus() {
        // Until it has been dressed once, what scrolls holds nothing that could get the keyboard.
        view.applyCss();
        var field = wanted.map(id -> content.getContent().lookup("#" + id));
        wanted = Optional.empty();
        if (field.isPresent()) {
            field.get().requestFocus();
        } else if (primary.isReady()) {
            primary.view().requestFocus();
        } else if (!Controls.focusFirst(content.getContent())) {
            content.requestFocus();
        }
    }

    private void layOut() {
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        content.setFitToWidth(true);
        PageHeight.fit(content);
        content.getStyleClass().add("page-content");
        content.setFocusTraversable(false);
        VBox.setVgrow(content, Priority.ALWAYS);
        var buttons = new HBox(back, Controls.gap(), cancel, primary.view());
        buttons.getStyleClass().add("wizard-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        var right = new VBox(title, purpose, content, primary.feedback(), buttons);
        right.getStyleClass().add("wizard-page");
        view.setLeft(steps.view());
        view.setCenter(right);
        view.getStyleClass().add("wizard");
    }

    @Override
    public void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            cancel();
        } else if (BACK.match(event)) {
            event.consume();
            back();
        } else if (event.getCode() == KeyCode.ENTER && primary.view().isVisible() && Controls.keepsEnter(event)) {
            event.consume();
            primary.view().fire();
        }
    }
}
