package org.sauvrest.desktop.home;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.connection.FindingsList;
import org.sauvrest.desktop.connection.Remedies;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;

/// The way to the server, walked step by step.
final class DiagnosisSheet implements Sheet {

    private final Desk desk;
    private final ServerProfile profile;
    private final FindingsList findings;
    private final VBox content;

    DiagnosisSheet(Desk desk, ServerProfile profile) {
        this.profile = profile;
        this.desk = desk;
        findings = new FindingsList(desk);
        var scroll = new ScrollPane(findings.view());
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-content");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        content = new VBox(
                Controls.title(desk.say("connection.window.check")),
                Controls.quiet(desk.say("connection.window.check-purpose")),
                scroll);
        content.getStyleClass().add("sheet-content");
        walk();
    }

    private void walk() {
        findings.walk(profile, Remedies.apart(desk, this::walk), outcome -> {});
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void stop() {
        findings.stop();
    }
}
