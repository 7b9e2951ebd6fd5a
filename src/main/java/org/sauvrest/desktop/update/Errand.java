package org.sauvrest.desktop.update;

import java.util.List;
import java.util.Set;
import org.sauvrest.core.update.UpdatePlan;

/// What is to be done with an update.
sealed interface Errand {

    /// What was planned.
    record Begin(UpdatePlan plan) implements Errand {}

    /// The rest of it, once more.
    ///
    /// @param leftOut contexts that stay as they were, so that the others go on
    record GoOn(Set<String> leftOut) implements Errand {

        public GoOn {
            leftOut = Set.copyOf(leftOut);
        }

        static GoOn withAll() {
            return new GoOn(Set.of());
        }

        static GoOn without(List<String> contexts) {
            return new GoOn(Set.copyOf(contexts));
        }
    }

    /// All of it back.
    record Back() implements Errand {}
}
