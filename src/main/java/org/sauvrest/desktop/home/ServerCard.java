package org.sauvrest.desktop.home;

import atlantafx.base.theme.Styles;
import java.time.Instant;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.connection.Clients;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.overview.ServerLook;
import org.sauvrest.core.settings.HostPort;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Hint;
import org.sauvrest.desktop.work.Job;

/// The server: where it answers, what it is, how much it holds, and with which programs of this computer it is saved.
final class ServerCard {

    private final Desk desk;
    private final ServerProfile profile;
    private final Label state = Controls.text("");
    private final Label protection = Controls.quiet("");
    private final Label contents = Controls.quiet("");
    private final Label clients = Controls.quiet("");
    private String programs = "";
    private final VBox view;
    private Job looking = () -> {};

    /// The version that the programs were looked for.
    private int lookedFor;

    ServerCard(Desk desk, ServerProfile profile, Cards.Frame frame) {
        this.desk = desk;
        this.profile = profile;
        state.setId("server-state");
        clients.setId("clients");
        Hint.of(clients, () -> programs);
        var test = Controls.button(desk.say("home.server.test"), Feather.ACTIVITY, () -> {
            lookedFor = 0;
            frame.open(new DiagnosisSheet(desk, profile));
        });
        test.setId("diagnose");
        var head = new HBox(Controls.heading(desk.say("home.server.title")), Controls.gap(), test);
        view = new VBox(head, state, protection, contents, clients);
        view.getStyleClass().add("card");
    }

    Node view() {
        return view;
    }

    void stop() {
        looking.stop();
    }

    /// While the server is gone, what was known of it stays.
    void show(ServerState now) {
        switch (now) {
            case ServerState.Looking looks -> tell(desk.say("home.looking"), Feather.LOADER, Styles.TEXT_MUTED);
            case ServerState.There there -> show(there.look());
            case ServerState.Gone gone ->
                tell(
                        desk.say(gone.isOfTheLogin() ? "home.refused" : "home.gone"),
                        Feather.ALERT_TRIANGLE,
                        Styles.DANGER);
        }
    }

    private void show(ServerLook look) {
        tell(
                desk.words()
                        .say("home.server.there", Map.of("address", text(look.address()), "version", look.version())),
                Feather.CHECK_CIRCLE,
                Styles.SUCCESS);
        protection.setText(look.tls()
                .map(version -> desk.say("home.server.tls", "version", version))
                .orElseGet(() -> desk.say("home.server.no-tls")));
        contents.setText(desk.words().say("home.class.contexts", Tally.of(look.contexts(), Instant.now())));
        lookForClients(look.major());
    }

    private void tell(String text, Feather icon, String style) {
        state.setText(text);
        state.setGraphic(Controls.icon(icon, style));
    }

    /// Each of the programs has to be started to tell its version: not at every look.
    private void lookForClients(int major) {
        if (major == lookedFor) {
            return;
        }
        lookedFor = major;
        looking.stop();
        looking = desk.background().start(desk.core().diagnosis().clients(profile, major), outcome -> {
            if (outcome instanceof Outcome.Done<Clients>(var found)) {
                show(found);
            }
        });
    }

    private void show(Clients found) {
        clients.setText(found.used()
                .map(used -> desk.say("home.server.client", "client", used))
                .orElseGet(() -> desk.say("home.server.no-client")));
        clients.setGraphic(found.used().isPresent() ? null : Controls.icon(Feather.ALERT_TRIANGLE, Styles.WARNING));
        programs = desk.say("home.server.clients", "found", found.all());
    }

    private static String text(HostPort address) {
        return address.host() + ":" + address.port();
    }
}
