package org.sauvrest.desktop.home;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Desk;
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

    /// @param reload called when the folder of the saves has changed
    SavesSheet(Desk desk, ServerProfile profile, String context, Runnable reload) {
        this.desk = desk;
        this.context = Optional.of(context);
        this.reload = reload;
        card = new ContextCard(desk, profile);
        saves = new SavesList(
                desk, chosen -> desk.navigation().open(RestoreWizard.of(desk, profile, this.context, chosen.file())));
        content = new VBox(card.view(), saves.view());
        content.getStyleClass().add("sheet-content");
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void show(ServerState state, boolean working) {
        card.show(state, context, !working);
        saves.allow(state instanceof ServerState.There, !working);
        saves.show(state.saves(context), NoSaves.text(desk, state, context, false), reload);
    }
}
