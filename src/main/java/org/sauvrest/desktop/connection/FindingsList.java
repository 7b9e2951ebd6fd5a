package org.sauvrest.desktop.connection;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.connection.Diagnosis;
import org.sauvrest.core.connection.Finding;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.passwords.Passwords;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.work.Job;

/// The steps of the way to a server, walked before one's eyes; a step that fails says what to do.
public final class FindingsList {

    private final Desk desk;
    private final Runnable again;
    private final Optional<Runnable> retype;
    private final VBox findings = new VBox();
    private final ProgressIndicator busy = new ProgressIndicator();
    private final VBox view = new VBox(findings, busy);
    private Optional<Job> job = Optional.empty();

    /// Tells the present walk from earlier ones, which may have been to another server.
    private int walks;

    /// @param again what has it walked again
    /// @param retype leads to where a password is typed; absent where there is no such place
    public FindingsList(Desk desk, Runnable again, Optional<Runnable> retype) {
        this.desk = desk;
        this.again = again;
        this.retype = retype;
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

    /// @param ended told how it ended, unless it was stopped
    public void walk(ServerProfile profile, Consumer<Outcome<Diagnosis>> ended) {
        int walk = ++walks;
        findings.getChildren().clear();
        busy.setVisible(true);
        var operation = desk.core()
                .diagnosis()
                .diagnose(
                        profile,
                        finding -> desk.background().hand(() -> {
                            if (walk == walks) {
                                findings.getChildren().add(row(finding));
                            }
                        }));
        job = Optional.of(desk.background().start(operation, outcome -> {
            if (walk == walks) {
                job = Optional.empty();
                busy.setVisible(false);
                if (!(outcome instanceof Outcome.Done<Diagnosis>(var diagnosis) && diagnosis.isGood())) {
                    findings.getChildren().add(again());
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

    private Button again() {
        var button = Controls.button(desk.say("connection.window.check-again"), Feather.ROTATE_CW, again);
        button.setId("again");
        return button;
    }

    private Node row(Finding finding) {
        var icon = finding.isGood()
                ? Controls.icon(Feather.CHECK_CIRCLE, Styles.SUCCESS)
                : Controls.icon(Feather.X_CIRCLE, Styles.DANGER);
        var texts = new VBox(Controls.text(
                desk.words().say(finding.check()) + (finding.fact().isEmpty() ? "" : "  (" + finding.fact() + ")")));
        finding.problem().ifPresent(problem -> explain(problem, texts));
        HBox.setHgrow(texts, Priority.ALWAYS);
        var row = new HBox(icon, texts);
        row.getStyleClass().add("finding");
        return row;
    }

    private void explain(Problem problem, VBox texts) {
        var explanation = desk.explain(problem);
        var what = Controls.text(explanation.what());
        what.getStyleClass().add(Styles.TEXT_BOLD);
        texts.getChildren().add(what);
        if (retype.isPresent() && Passwords.areAtFault(problem)) {
            var back = Controls.button(desk.say("connection.window.type-again"), Feather.KEY, retype.get());
            back.setId("type-again");
            texts.getChildren().add(back);
        } else {
            texts.getChildren().add(Controls.text(explanation.todo()));
        }
    }
}
