package org.sauvrest.desktop.connection;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.connection.Check;
import org.sauvrest.core.connection.Diagnosis;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.wizard.Page;
import org.sauvrest.desktop.work.Job;

/// Walks the way to the server step by step, before one's eyes; a step that fails says what to do.
final class CheckPage implements Page {

    private final Desk desk;
    private final ConnectionDraft draft;
    private final VBox findings = new VBox();
    private final ProgressIndicator busy = new ProgressIndicator();
    private final VBox content = new VBox(findings, busy);
    private final BooleanProperty passed = new SimpleBooleanProperty();
    private @Nullable Job job;

    /// Tells the present walk from earlier ones, which may have been to another server.
    private int walks;

    CheckPage(Desk desk, ConnectionDraft draft) {
        this.desk = desk;
        this.draft = draft;
        busy.setMaxSize(28, 28);
        findings.getStyleClass().add("findings");
        findings.setId("findings");
        content.getStyleClass().add("findings");
    }

    @Override
    public void entered(Course course) {
        int walk = ++walks;
        var remedies = new Remedies(desk, course, () -> entered(course));
        passed.set(false);
        findings.getChildren().clear();
        busy.setVisible(true);
        var profile = draft.toProfile();
        desk.core().connections().use(profile, draft.given());
        var operation = desk.core()
                .diagnosis()
                .diagnose(
                        profile,
                        finding -> desk.background().hand(() -> {
                            if (walk == walks) {
                                findings.getChildren().add(new FindingRow(desk, finding, remedies));
                            }
                        }));
        job = desk.background().start(operation, outcome -> {
            if (walk != walks) {
                return;
            }
            job = null;
            busy.setVisible(false);
            if (outcome instanceof Outcome.Done<Diagnosis>(var diagnosis)) {
                passed.set(diagnosis.findings().stream()
                        .anyMatch(finding -> finding.check() == Check.PRIMARY && finding.isGood()));
                if (!diagnosis.isGood()) {
                    findings.getChildren().add(again(course));
                }
            }
            course.refresh();
        });
    }

    private Node again(Course course) {
        var again =
                Controls.button(desk.say("connection.window.check-again"), Feather.ROTATE_CW, () -> entered(course));
        again.setId("again");
        return again;
    }

    @Override
    public Texts texts() {
        return new Texts(
                desk.say("connection.window.step.check"),
                desk.say("connection.window.check"),
                desk.say("connection.window.check-purpose"),
                desk.say("window.next"));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public BooleanProperty ready() {
        return passed;
    }

    @Override
    public String missing() {
        return job == null ? desk.say("connection.window.not-yet") : desk.say("connection.window.checking");
    }

    @Override
    public void stop() {
        if (job != null) {
            job.stop();
            job = null;
            walks++;
        }
    }
}
