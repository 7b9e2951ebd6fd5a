package org.sauvrest.desktop.wizard;

import atlantafx.base.theme.Styles;
import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.work.Latest;
import org.sauvrest.desktop.work.Watcher;

/// The main button of a wizard, and the line above it that says why nothing comes of pressing it. However often it is
/// pressed, what it has begun is not begun again before it has ended.
final class MainButton {

    private final Desk desk;
    private final Node content;
    private final Runnable pressed;
    private final Button button = Controls.literal(new Button());
    private final Label feedback = Controls.quiet("");
    private final Latest work;
    private final InvalidationListener readiness = ignored -> showReadiness();
    private Page page;

    /// Of the page; kept, for what nobody keeps tells nothing after a while.
    private ObservableBooleanValue ready = new SimpleBooleanProperty();

    /// @param content where the keyboard is left where it is
    MainButton(Desk desk, Node content, Page first, Runnable pressed) {
        this.desk = desk;
        this.content = content;
        this.pressed = pressed;
        page = first;
        work = new Latest(desk.background());
        button.getStyleClass().add(Styles.ACCENT);
        button.setId("primary");
        button.setDefaultButton(true);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> press());
    }

    Button view() {
        return button;
    }

    Label feedback() {
        return feedback;
    }

    /// Is another page's now.
    void take(Page next) {
        ready.removeListener(readiness);
        page = next;
        ready = next.ready();
        ready.addListener(readiness);
    }

    void refresh(String text) {
        if (text.isEmpty()) {
            letGo();
        }
        button.setText(text);
        Controls.show(button, !text.isEmpty());
        Controls.show(feedback, !text.isEmpty());
        showReadiness();
    }

    boolean isReady() {
        return button.isVisible() && !button.isDisabled();
    }

    <R> void start(Operation<R> operation, Watcher<R> watcher) {
        work.ask(operation, outcome -> {
            showReadiness();
            watcher.ended(outcome);
        });
        showReadiness();
    }

    /// What it has begun is wanted no longer, and tells nothing more.
    void stop() {
        work.stop();
    }

    /// It stays enabled while it works, so that the keyboard stays on it and the next Enter presses nothing else.
    private void press() {
        if (!work.isAsking()) {
            pressed.run();
        }
    }

    private void showReadiness() {
        boolean may = ready.get();
        if (!may) {
            letGo();
        }
        button.setDisable(!may);
        if (may && button.getScene() != null && !isUsed(button.getScene().getFocusOwner())) {
            button.requestFocus();
        }
        feedback.setText(
                work.isAsking() ? desk.say("window.working") : may || !button.isVisible() ? "" : page.missing());
    }

    /// Gives the keyboard to what does nothing with it: by itself it would go on to the next button, in the
    /// window's bar, which the next Enter would press.
    private void letGo() {
        if (button.isFocused()) {
            content.requestFocus();
        }
    }

    private boolean isUsed(@Nullable Node focused) {
        return focused != content && Controls.isIn(content, focused);
    }
}
