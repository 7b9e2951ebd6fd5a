package org.sauvrest.desktop.connection;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.settings.TlsMode;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.FaultLine;
import org.sauvrest.desktop.desk.Form;
import org.sauvrest.desktop.work.Latest;

/// Asks for the root certificate, where the protection that was chosen needs one; looks into the file as one types.
final class CertificateField {

    private final Desk desk;
    private final ConnectionDraft draft;
    private final FaultLine fault;
    private final Latest looking;
    private final BooleanProperty good = new SimpleBooleanProperty(true);

    CertificateField(Desk desk, ConnectionDraft draft, Form form) {
        this.desk = desk;
        this.draft = draft;
        looking = new Latest(desk.background());
        var file = Controls.bound(new TextField(), "root-certificate", draft.rootCertificate);
        HBox.setHgrow(file, Priority.ALWAYS);
        var browse = Controls.button(desk.say("connection.window.browse"), Feather.FILE, this::choose);
        browse.setId("choose-certificate");
        var row = new HBox(file, browse);
        row.getStyleClass().add("below");
        fault = form.fallible(
                desk.say("connection.window.certificate"), file, row, desk.say("connection.window.certificate-advice"));
        fault.setId("certificate-fault");
        var group = row.getParent();
        group.visibleProperty().bind(draft.tls.map(CertificateField::isVerifying));
        group.managedProperty().bind(group.visibleProperty());
        draft.tls.subscribe(this::look);
        draft.rootCertificate.subscribe(this::look);
        look();
    }

    /// Whether there is a certificate where one is needed; not yet, while the file is looked into.
    ObservableBooleanValue isGood() {
        return good;
    }

    private static boolean isVerifying(TlsMode mode) {
        return mode == TlsMode.VERIFY_CA || mode == TlsMode.VERIFY_FULL;
    }

    /// An empty field stands for the place in which PostgreSQL's programs look.
    private void look() {
        looking.stop();
        fault.clear();
        var text = draft.rootCertificate.get().strip();
        good.set(!isVerifying(draft.tls.get()) || text.isEmpty());
        if (!good.get()) {
            path(text).ifPresentOrElse(this::lookInto, () -> fault.tell(desk.say("connection.window.no-path")));
        }
    }

    private void lookInto(Path file) {
        looking.ask(desk.core().connections().rootCertificate(file), outcome -> {
            good.set(outcome instanceof Outcome.Done<Path>);
            if (outcome instanceof Outcome.Failed<Path>(var problem)) {
                fault.tell(desk.explain(problem));
            }
        });
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void choose() {
        desk.system()
                .chooseFile(desk.say("connection.window.certificate"), Path.of(System.getProperty("user.home")))
                .ifPresent(file -> draft.rootCertificate.set(file.toString()));
    }
}
