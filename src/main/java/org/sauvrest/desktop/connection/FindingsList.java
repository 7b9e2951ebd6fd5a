package org.sauvrest.desktop.connection;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.connection.Diagnosis;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.work.Job;

/// The steps of the way to a server, walked before one's eyes; a step that fails says what to do.
public final class FindingsList {

    private final Desk desk;
    private final VBox findings = new VBox();
    private final ProgressIndicator busy = new ProgressIndicator();
    private final VBox view = new VBox(findings, busy);
    private Optional<Job> job = Optional.empty();

    /// Tells the present walk from earlier ones, which may have been to another server.
    private int walks;

    public FindingsList(Desk desk) {
        this.desk = desk;
        busy.setMaxSize(28, 28);
        findings.getStyleClass().add("findings");
        findings.setId("findings");
        view.getStyleClass().add("findings");
    }

    public Node view() {
        return view;
    }

    public boolean isWalking() {
        return job.isPresent();
    }

    /// @param remedies offered beside what fails
    /// @param ended told how it ended, unless it was stopped
    public void walk(ServerProfile profile, Remedies remedies, Consumer<Outcome<Diagnosis>> ended) {
        int walk = ++walks;
        findings.getChildren().clear();
        busy.setVisible(true);
        var operation = desk.core()
                .diagnosis()
                .diagnose(
                        profile,
                        finding -> desk.background().hand(() -> {
                            if (walk == walks) {
                                findings.getChildren().add(new FindingRow(desk, finding, remedies));
                            }
                        }));
        job = Optional.of(desk.background().start(operation, outcome -> {
            if (walk == walks) {
                job = Optional.empty();
                busy.setVisible(false);
                if (!(outcome instanceof Outcome.Done<Diagnosis>(var diagnosis) && diagnosis.isGood())) {
                    findings.getChildren().add(again(remedies));
                }
                ended.accept(outcome);
            }
        }));
    }

    public void stop() {
        job.ifPresent(running -> {
            running.stop();
            walks++;
        });
        job = Optional.empty();
    }

    private Button again(Remedies remedies) {
        var button = Controls.button(desk.say("connection.window.check-again"), Feather.ROTATE_CW, remedies::again);
        button.setId("again");
        return button;
    }
}
