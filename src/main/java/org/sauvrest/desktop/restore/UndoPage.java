package org.sauvrest.desktop.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import org.sauvrest.core.restore.KeptState;
import org.sauvrest.core.restore.UndoPlan;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.wizard.Page;

/// Shows both sides of an undo: what is there now, and the state that was put away.
final class UndoPage implements Page {

    private final Desk desk;
    private final ServerProfile profile;
    private final String context;

    /// Above both sides: below them the smallest window shows no more than one line.
    private final String explained;
    private final Look<UndoPlan> look;

    /// @param explained what an undo does, in the words of whence it was begun
    UndoPage(Desk desk, ServerProfile profile, String context, String explained) {
        this.desk = desk;
        this.profile = profile;
        this.context = context;
        this.explained = explained;
        this.look = new Look<>(desk, this::show);
    }

    @Override
    public void entered(Course course) {
        if (look.isDue()) {
            look(course);
        }
    }

    private void look(Course course) {
        look.begin(desk.core().undo().plan(profile, context), course, problem -> look.offerAgain(() -> look(course)));
    }

    private void show(UndoPlan plan) {
        var parts = new ArrayList<Node>(
                List.of(TwoSides.view(desk, Sides.now(plan, desk.words()), Sides.then(plan, desk.words()))));
        if (plan.then().isEmpty()) {
            parts.add(Controls.text(desk.say("undo.window.unnoted")));
        }
        look.content().getChildren().setAll(parts);
    }

    /// The state that was shown, and no other that came after it.
    KeptState chosen() {
        return Objects.requireNonNull(look.found().get(), "both sides were not looked at")
                .state();
    }

    @Override
    public Texts texts() {
        return new Texts(
                desk.say("undo.window.step.question"),
                desk.say("undo.window.title", "context", context),
                explained,
                desk.say("undo.window.undo"));
    }

    @Override
    public Node content() {
        return look.content();
    }

    @Override
    public ObservableBooleanValue ready() {
        return look.found().isNotNull();
    }

    @Override
    public String missing() {
        return desk.say(look.isRunning() ? "undo.window.looking" : "undo.window.cannot");
    }

    @Override
    public void stop() {
        look.stop();
    }
}
