package org.sauvrest.desktop.connection;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import org.sauvrest.core.connection.Check;
import org.sauvrest.core.connection.Diagnosis;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.wizard.Page;

/// Walks the way to the server; one that leads to where contexts can be saved is enough to go on.
final class CheckPage implements Page {

    private final Desk desk;
    private final ConnectionDraft draft;
    private final FindingsList findings;
    private final BooleanProperty passed = new SimpleBooleanProperty();

    /// With the password that was typed or given; whoever leaves without keeping it has what was there before.
    private Optional<ServerProfile> tried = Optional.empty();

    CheckPage(Desk desk, ConnectionDraft draft) {
        this.desk = desk;
        this.draft = draft;
        findings = new FindingsList(desk);
    }

    @Override
    public void entered(Course course) {
        passed.set(false);
        forget();
        var profile = draft.toProfile();
        desk.core().connections().use(profile, draft.given());
        tried = Optional.of(profile);
        findings.walk(profile, Remedies.in(desk, course, () -> entered(course)), outcome -> {
            passed.set(outcome instanceof Outcome.Done<Diagnosis>(var diagnosis) && leadsThere(diagnosis));
            course.refresh();
        });
    }

    private static boolean leadsThere(Diagnosis diagnosis) {
        return diagnosis.findings().stream().anyMatch(finding -> finding.check() == Check.PRIMARY && finding.isGood());
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
        return findings.view();
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

    @Override
    public void forget() {
        tried.ifPresent(profile -> desk.core().connections().use(profile, Optional.empty()));
        tried = Optional.empty();
    }
}
