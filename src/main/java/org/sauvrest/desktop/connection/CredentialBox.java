package org.sauvrest.desktop.connection;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.passwords.CredentialFile;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.FaultLine;
import org.sauvrest.desktop.work.Latest;

/// Takes the file of passwords that somebody was given, chosen or dropped here: says what it holds, and offers to copy
/// it, so that the USB key it is on may be pulled.
final class CredentialBox extends VBox {

    /// Of a file with more lines, the first ones tell enough.
    private static final int MOST_LINES = 4;

    private final Desk desk;
    private final ConnectionDraft draft;
    private final Button choose;
    private final FaultLine fault;
    private final Label facts = Controls.quiet("");
    private final CheckBox copied;
    private final VBox offer;
    private final Latest reading;

    CredentialBox(Desk desk, ConnectionDraft draft) {
        this.desk = desk;
        this.draft = draft;
        reading = new Latest(desk.background());
        choose = Controls.button(desk.say("connection.window.credential-file"), Feather.KEY, this::choose);
        choose.setId("credential-file");
        fault = new FaultLine(choose);
        fault.setId("credential-fault");
        facts.setId("credential-facts");
        copied = Controls.literal(new CheckBox(desk.say("connection.window.copy-lines")));
        copied.setId("copy-lines");
        copied.setWrapText(true);
        copied.selectedProperty().bindBidirectional(draft.copied);
        var advice = Controls.quiet(desk.say(
                "connection.window.copy-lines-advice",
                "file",
                desk.core().passwords().file().path()));
        offer = new VBox(facts, copied, advice);
        offer.getStyleClass().add("field");
        getStyleClass().add("field");
        getChildren().addAll(choose, fault, offer);
        draft.credentials.subscribe(this::show);
        InvalidationListener changed = ignored -> show(draft.credentials.get());
        for (var part : draft.account()) {
            part.addListener(changed);
        }
    }

    /// Takes files that are dropped anywhere on a page.
    void acceptDrops(Node page) {
        page.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        page.setOnDragDropped(event -> {
            var files = event.getDragboard().getFiles();
            files.stream().limit(1).forEach(file -> take(file.toPath()));
            event.setDropCompleted(!files.isEmpty());
            event.consume();
        });
    }

    private void choose() {
        desk.system()
                .chooseFile(desk.say("connection.window.credential-file"), Path.of(System.getProperty("user.home")))
                .ifPresent(this::take);
    }

    /// Has a file used, as if it had been chosen.
    void take(Path file) {
        reading.ask(desk.core().connections().credentials(file), outcome -> {
            switch (outcome) {
                case Outcome.Done<CredentialFile>(var read) -> {
                    if (draft.take(read)) {
                        show(read);
                    } else {
                        fault.tell(other(read));
                    }
                }
                case Outcome.Failed<CredentialFile>(var problem) -> fault.tell(desk.explain(problem));
                case Outcome.Stopped<CredentialFile> stopped -> {}
            }
        });
    }

    private void show(@Nullable CredentialFile file) {
        Controls.show(offer, file != null);
        fault.clear();
        if (file != null) {
            facts.setText(desk.words()
                    .say("connection.window.credentials", Map.of("file", file.path(), "lines", lines(file))));
            if (draft.entry().isEmpty()) {
                fault.tell(other(file));
            }
        }
    }

    private String other(CredentialFile file) {
        return desk.words()
                .say("connection.window.credentials-other", Map.of("file", file.path(), "lines", lines(file)));
    }

    private String lines(CredentialFile file) {
        var told = file.entries().stream()
                .limit(MOST_LINES)
                .map(new EntryWords(desk.words())::of)
                .distinct()
                .collect(Collectors.joining("\n"));
        return file.entries().size() > MOST_LINES ? told + "\n…" : told;
    }
}
