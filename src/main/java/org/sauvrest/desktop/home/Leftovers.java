package org.sauvrest.desktop.home;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.sauvrest.core.leftovers.Leftover;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.work.Job;
import org.sauvrest.desktop.work.Watcher;

/// What interrupted work left behind, looked for and removed beside the window.
final class Leftovers {

    private final Desk desk;
    private final ServerProfile profile;
    private final ReadOnlyObjectWrapper<Optional<List<Leftover>>> found = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper removing = new ReadOnlyBooleanWrapper();
    private Optional<Job> looking = Optional.empty();
    private Job removal = () -> {};

    Leftovers(Desk desk, ServerProfile profile) {
        this.desk = desk;
        this.profile = profile;
    }

    /// All that is there; absent until somebody has looked.
    ReadOnlyObjectProperty<Optional<List<Leftover>>> found() {
        return found.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty removing() {
        return removing.getReadOnlyProperty();
    }

    /// Those that may be removed.
    List<Leftover> removable() {
        return found.get().stream()
                .flatMap(List::stream)
                .filter(Leftover::isRemovable)
                .toList();
    }

    void look() {
        if (looking.isPresent() || removing.get()) {
            return;
        }
        looking = Optional.of(desk.background().start(desk.core().leftovers().find(profile), outcome -> {
            looking = Optional.empty();
            if (outcome instanceof Outcome.Done<List<Leftover>>(var all)
                    && !found.get().equals(Optional.of(all))) {
                found.set(Optional.of(all));
            }
        }));
    }

    /// Removes what may be removed, and looks again.
    ///
    /// @param ended told what was removed
    void remove(Watcher<List<Leftover>> ended) {
        looking.ifPresent(Job::stop);
        removing.set(true);
        removal = desk.background().start(desk.core().leftovers().remove(profile, removable()), outcome -> {
            removing.set(false);
            ended.ended(outcome);
            look();
        });
    }

    void stop() {
        looking.ifPresent(Job::stop);
        removal.stop();
    }
}
