package org.sauvrest.desktop.connection;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import org.sauvrest.core.connection.Check;
import org.sauvrest.core.connection.Diagnosis;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.wizard.Page;

/// Walks the way to the server; one that leads to where contexts can be saved is enough to go on.
final class CheckPage implements Page {

    private final Desk desk;
    private final ConnectionDraft draft;
    private final FindingsList findings;
    private final BooleanProperty passed = new SimpleBooleanProperty();
    private Optional<Course> course = Optional.empty();

    CheckPage(Desk desk, ConnectionDraft draft) {
        this.desk = desk;
        this.draft = draft;
        findings = new FindingsList(
                desk, () -> course.ifPresent(this::entered), Optional.of(() -> course.ifPresent(Course::back)));
    }

    @Override
    public void entered(Course entered) {
        course = Optional.of(entered);
        passed.set(false);
        var profile = draft.toProfile();
        if (!draft.password.get().isEmpty()) {
            desk.core().connections().use(profile, new Password(draft.password.get()));
        }
        findings.walk(profile, outcome -> {
            passed.set(outcome instanceof Outcome.Done<Diagnosis>(var diagnosis) && leadsThere(diagnosis));
            entered.refresh();
        });
    }

    private static boolean leadsThere(Diagnosis diagnosis) {
        return diagnosis.findings().stream().anyMatch(finding -> finding.check() == Check.PRIMARY && finding.isGood());
    }

    @Override
    public String step() {
        return desk.say("connection.window.step.check");
    }

    @Override
    public String title() {
        return desk.say("connection.window.check");
    }

    @Override
    public String purpose() {
        return desk.say("connection.window.check-purpose");
    }

    @Override
    public Node content() {
        return findings.view();
    }

    @Override
    public String primary() {
        return desk.say("window.next");
    }

    @Override
    public BooleanProperty ready() {
        return passed;
    }

    @Override
    public String missing() {
        return desk.say(findings.isWalking() ? "connection.window.checking" : "connection.window.not-yet");
    }

    @Override
    public void stop() {
        findings.stop();
    }
}
