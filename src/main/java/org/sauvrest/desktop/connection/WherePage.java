package org.sauvrest.desktop.connection;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.settings.HostPort;
import org.sauvrest.core.settings.TlsMode;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Form;
import org.sauvrest.desktop.wizard.Page;

/// Asks where the server is, and offers those that answer on this computer.
final class WherePage implements Page {

    private final Desk desk;
    private final ConnectionDraft draft;
    private final Form content = new Form();
    private final FlowPane here = new FlowPane();
    private final BooleanBinding ready;

    WherePage(Desk desk, ConnectionDraft draft) {
        this.desk = desk;
        this.draft = draft;
        var hosts = new TextField();
        hosts.setId("hosts");
        hosts.textProperty().bindBidirectional(draft.hosts);
        hosts.setPromptText("pg.lycee.example");
        var port = new TextField();
        port.setId("port");
        port.textProperty().bindBidirectional(draft.port);
        port.setPrefColumnCount(6);
        here.getStyleClass().add("actions");
        content.field(desk.say("connection.window.hosts"), hosts, desk.say("connection.window.hosts-advice"));
        content.getChildren().add(here);
        content.field(desk.say("connection.window.port"), port, "")
                .field(desk.say("connection.window.tls"), tls(), desk.say("connection.window.tls-advice"));
        ready = Bindings.createBooleanBinding(this::isReady, draft.hosts, draft.port);
        offerServersHere();
    }

    private boolean isReady() {
        return !draft.hostList().isEmpty() && draft.addressFault().isEmpty();
    }

    private ComboBox<TlsMode> tls() {
        var modes = new ComboBox<TlsMode>();
        modes.getItems().setAll(TlsMode.values());
        modes.valueProperty().bindBidirectional(draft.tls);
        modes.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable TlsMode mode) {
                return mode == null ? "" : desk.words().say(mode);
            }

            @Override
            public TlsMode fromString(@Nullable String word) {
                return TlsMode.PREFER;
            }
        });
        return modes;
    }

    private void offerServersHere() {
        desk.background().start(desk.core().connections().serversHere(), outcome -> {
            if (outcome instanceof Outcome.Done<List<HostPort>>(var servers)) {
                servers.forEach(this::offer);
            }
        });
    }

    private void offer(HostPort server) {
        here.getChildren()
                .add(Controls.button(desk.say("connection.window.here", "port", server.port()), Feather.SERVER, () -> {
                    draft.hosts.set(server.host());
                    draft.port.set(Integer.toString(server.port()));
                }));
    }

    @Override
    public Texts texts() {
        return new Texts(
                desk.say("connection.window.step.where"),
                desk.say("connection.window.where"),
                desk.say("connection.window.where-purpose"),
                desk.say("window.next"));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public BooleanBinding ready() {
        return ready;
    }

    @Override
    public String missing() {
        return Optional.of(draft)
                .filter(asked -> !asked.hostList().isEmpty())
                .flatMap(ConnectionDraft::addressFault)
                .orElseGet(() -> desk.say("connection.window.no-host"));
    }
}
