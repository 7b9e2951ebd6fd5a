package org.sauvrest.desktop.home;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.RawText;
import org.sauvrest.desktop.home.ContextRow.Work;
import org.sauvrest.desktop.restore.RestoreWizard;
import org.sauvrest.desktop.save.SavesList;

/// One of many contexts and its saves, as its own student sees them.
final class SavesSheet implements Sheet {

    private final Desk desk;
    private final Optional<String> context;
    private final Runnable reload;
    private final ContextCard card;
    private final SavesList saves;
    private final VBox content;

    /// Why its last save from here has failed.
    private final VBox failure = new VBox();

    private final Subscription watching;

    /// @param reload called when the folder of the saves has changed
    SavesSheet(Desk desk, ServerProfile profile, ContextRow row, Runnable reload) {
        this.desk = desk;
        context = Optional.of(row.name());
        this.reload = reload;
        card = new ContextCard(desk, profile);
        saves = new SavesList(
                desk, chosen -> desk.navigation().open(RestoreWizard.of(desk, profile, this.context, chosen.file())));
        content = new VBox(card.view(), failure, saves.view());
        content.getStyleClass().add("sheet-content");
        failure.getStyleClass().add("card");
        failure.setId("failure");
        watching = row.work().subscribe(this::explain);
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void stop() {
        watching.unsubscribe();
    }

    private void explain(Work work) {
        failure.getChildren().clear();
        if (work instanceof Work.Failed(var problem)) {
            var explanation = desk.explain(problem);
            var what = Controls.heading(desk.say("home.work.why"));
            what.setGraphic(Controls.icon(Feather.ALERT_TRIANGLE, Styles.DANGER));
            failure.getChildren()
                    .setAll(
                            what,
                            Controls.text(explanation.headline()),
                            Controls.text(explanation.todo()),
                            RawText.pane(desk, RawText.of(desk, problem)));
        }
        Controls.show(failure, work instanceof Work.Failed);
    }

    @Override
    public void show(ServerState state, boolean working) {
        card.show(state, context, !working);
        saves.allow(state instanceof ServerState.There, !working);
        saves.show(state.saves(context), NoSaves.text(desk, state, context, false), reload);
    }
}
