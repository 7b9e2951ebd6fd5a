package org.sauvrest.desktop.connection;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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

    private static final double PORT_WIDTH = 170;

    private final Desk desk;
    private final ConnectionDraft draft;
    private final Faults faults;
    private final Form content = new Form();
    private final FlowPane here = new FlowPane();
    private final CertificateField certificate;
    private final BooleanBinding ready;

    /// @param given the file of passwords that somebody was given
    WherePage(Desk desk, ConnectionDraft draft, Optional<Path> given) {
        this.desk = desk;
        this.draft = draft;
        faults = new Faults(desk.words());
        here.getStyleClass().add("actions");
        here.managedProperty().bind(Bindings.isNotEmpty(here.getChildren()));
        var credentials = new CredentialBox(desk, draft);
        credentials.acceptDrops(content);
        given.ifPresent(credentials::take);
        content.getChildren().addAll(address(), here, credentials);
        content.field(desk.say("connection.window.tls"), tls(), desk.say("connection.window.tls-advice"));
        certificate = new CertificateField(desk, draft, content);
        ready = Bindings.createBooleanBinding(
                () -> fault().isEmpty() && certificate.isGood().get(), draft.hosts, draft.port, certificate.isGood());
        offerServersHere();
    }

    /// The name and the port side by side, as they are said.
    private Node address() {
        var hosts = Controls.bound(new TextField(), "hosts", draft.hosts);
        hosts.setPromptText("pg.lycee.example");
        var port = Controls.bound(new TextField(), "port", draft.port);
        var name = new Form()
                .field(
                        desk.say("connection.window.hosts"),
                        hosts,
                        desk.say("connection.window.hosts-advice"),
                        faults::hosts);
        var number = new Form().field(desk.say("connection.window.port"), port, "", faults::port);
        number.setMinWidth(PORT_WIDTH);
        number.setMaxWidth(PORT_WIDTH);
        HBox.setHgrow(name, Priority.ALWAYS);
        var row = new HBox(name, number);
        row.getStyleClass().add("beside");
        return row;
    }

    private Optional<String> fault() {
        return faults.hosts(draft.hosts.get()).or(() -> faults.port(draft.port.get()));
    }

    private ComboBox<TlsMode> tls() {
        var modes = new ComboBox<TlsMode>();
        modes.setId("tls");
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
        return desk.say(draft.hostList().isEmpty() ? "connection.window.no-host" : "window.to-correct");
    }
}
