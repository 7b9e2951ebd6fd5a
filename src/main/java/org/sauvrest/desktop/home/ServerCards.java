package org.sauvrest.desktop.home;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Desk;

/// What a technician looks at first: the server, the saves, what was left behind, the passwords, the computers of the
/// park, and the update of the Odoo.
final class ServerCards implements Cards {

    /// The width of a window in which two cards with their buttons have room beside each other.
    private static final double WIDE = 1250;

    private final ServerCard server;
    private final AgesCard ages;
    private final Leftovers leftovers;
    private final CredentialsCard credentials;
    private final RolloutCard rollout;
    private final UpdateCard update;
    private final GridPane actions = new GridPane();
    private final GridPane view = new GridPane();

    ServerCards(Desk desk, ServerProfile profile, Frame frame) {
        server = new ServerCard(desk, profile, frame);
        ages = new AgesCard(desk, frame);
        leftovers = new Leftovers(desk, profile);
        leftovers.removing().subscribe(removing -> desk.navigation().workChanged());
        var left = new LeftoversCard(desk, leftovers, frame);
        credentials = new CredentialsCard(desk, profile, frame);
        rollout = new RolloutCard(desk, profile);
        update = new UpdateCard(desk, profile);
        view.addRow(0, server.view(), ages.view(), left.view());
        view.add(actions, 0, 1, GridPane.REMAINING, 1);
        view.sceneProperty()
                .flatMap(Scene::widthProperty)
                .map(width -> width.doubleValue() >= WIDE)
                .orElse(false)
                .subscribe(this::arrange);
        view.getColumnConstraints().setAll(column(40), column(34), column(26));
        var row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        view.getRowConstraints().setAll(row);
        view.getStyleClass().add("server-cards");
        actions.getStyleClass().add("server-cards");
        view.setMinHeight(GridPane.USE_PREF_SIZE);
    }

    /// Where there is room beside each other, the table below gets what is saved in height.
    private void arrange(boolean wide) {
        actions.getChildren().clear();
        rollout.arrange(wide);
        update.arrange(wide);
        if (wide) {
            actions.getColumnConstraints().setAll(column(56), column(44));
            actions.add(credentials.view(), 0, 0, 1, 2);
            actions.add(rollout.view(), 1, 0);
            actions.add(update.view(), 1, 1);
        } else {
            actions.getColumnConstraints().setAll(column(50), column(50));
            actions.add(credentials.view(), 0, 0, 2, 1);
            actions.add(rollout.view(), 0, 1);
            actions.add(update.view(), 1, 1);
        }
    }

    private static ColumnConstraints column(double percent) {
        var column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setFillWidth(true);
        return column;
    }

    @Override
    public Node view() {
        return view;
    }

    /// A save that is just being made would look like one that was never finished.
    @Override
    public void show(ServerState state, boolean working) {
        server.show(state);
        credentials.show(state, working);
        rollout.show(working);
        update.show(working);
        if (state instanceof ServerState.There there) {
            ages.show(there.look().contexts());
            if (!working) {
                leftovers.look();
            }
        }
    }

    @Override
    public boolean isWorking() {
        return leftovers.removing().get();
    }

    @Override
    public void stop() {
        server.stop();
        credentials.stop();
        rollout.stop();
        update.stop();
        leftovers.stop();
    }
}
