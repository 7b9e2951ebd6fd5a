package org.sauvrest.desktop.restore;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.restore.RestorePlan;
import org.sauvrest.core.restore.RestoreRequest;
import org.sauvrest.core.settings.ServerProfile;

/// What the pages of a restore find out together.
final class RestoreDraft {

    private final ServerProfile profile;
    private final Optional<String> into;
    private final ObjectProperty<@Nullable Path> file = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable RestorePlan> plan = new SimpleObjectProperty<>();
    private final BooleanProperty otherContext = new SimpleBooleanProperty();
    private final BooleanProperty otherOdoo = new SimpleBooleanProperty();

    /// @param into the context; absent for the one that the file was saved from
    RestoreDraft(ServerProfile profile, Optional<String> into) {
        this.profile = profile;
        this.into = into;
    }

    ServerProfile profile() {
        return profile;
    }

    Optional<String> into() {
        return into;
    }

    ObjectProperty<@Nullable Path> file() {
        return file;
    }

    /// Absent until both sides were looked at.
    ObjectProperty<@Nullable RestorePlan> plan() {
        return plan;
    }

    BooleanProperty otherContext() {
        return otherContext;
    }

    BooleanProperty otherOdoo() {
        return otherOdoo;
    }

    /// Another file: what was found out and agreed to was for the one before.
    void choose(Path chosen) {
        if (!chosen.equals(file.get())) {
            otherContext.set(false);
            otherOdoo.set(false);
            plan.set(null);
            file.set(chosen);
        }
    }

    RestoreRequest toRequest() {
        var chosen = file.get();
        if (chosen == null) {
            throw new IllegalStateException("no file is chosen");
        }
        return new RestoreRequest(profile, chosen, into, otherContext.get(), otherOdoo.get());
    }

    RestorePlan toPlan() {
        var made = plan.get();
        if (made == null) {
            throw new IllegalStateException("both sides were not looked at");
        }
        return made;
    }
}
