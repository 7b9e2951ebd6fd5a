package org.sauvrest.desktop.wizard;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.desktop.work.Watcher;

/// One step of a wizard: one question, or work under way, or how it ended.
public interface Page {

    Texts texts();

    Node content();

    /// Whether the main button may be pressed.
    default ObservableBooleanValue ready() {
        return Bindings.createBooleanBinding(() -> true);
    }

    /// Why the main button may not be pressed; said as long as it may not.
    default String missing() {
        return "";
    }

    /// What the step before this page is marked with, once this page is reached.
    default Ikon mark() {
        return Feather.CHECK_CIRCLE;
    }

    /// Whether one may go back from here to the steps before.
    default boolean mayGoBack() {
        return true;
    }

    /// The page is shown, for the first time or again.
    default void entered(Course course) {}

    /// The main button was pressed.
    default void pressed(Course course) {
        course.next();
    }

    /// Whether work is running that leaving would stop.
    default boolean isWorking() {
        return false;
    }

    /// Stops what is running.
    default void stop() {}

    /// The wizard is left: what was typed here and is nobody else's is forgotten.
    default void forget() {}

    /// What a page says of itself.
    ///
    /// @param step its name in the list of the steps
    /// @param purpose one sentence: what this step is for; may be empty
    /// @param primary the verb on the main button; empty where there is nothing to press
    record Texts(String step, String title, String purpose, String primary) {

        public Texts(String step, String title, String purpose) {
            this(step, title, purpose, "");
        }
    }

    /// The way through the wizard, for its pages.
    interface Course {

        void next();

        void back();

        /// Begins what the main button was pressed for. Until that has ended, and once the wizard is left, the button
        /// begins nothing more; where the page is left meanwhile, it is stopped and its watcher told nothing.
        <R> void start(Operation<R> operation, Watcher<R> watcher);

        /// Back to the page that asks for something, which has the keyboard then.
        ///
        /// @param id of the field
        void backTo(String id);

        /// Leaves the wizard.
        void leave();

        /// The page has other texts now.
        void refresh();
    }
}
