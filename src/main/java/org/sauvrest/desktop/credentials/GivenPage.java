package org.sauvrest.desktop.credentials;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.passwords.CredentialFile;
import org.sauvrest.core.passwords.PasswordEntry;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.connection.EntryWords;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.FaultLine;
import org.sauvrest.desktop.wizard.Page;
import org.sauvrest.desktop.work.Latest;

/// Shows what the file holds that somebody was given, without its passwords, and asks whether to take it in.
final class GivenPage implements Page {

    private final Desk desk;
    private final ServerProfile profile;
    private final Path given;
    private final Label lines = Controls.text("");
    private final Label forWhom = Controls.text("");
    private final FaultLine fault = new FaultLine(lines);
    private final VBox content = new VBox(lines, forWhom, fault);
    private final BooleanProperty good = new SimpleBooleanProperty();
    private final Latest reading;

    GivenPage(Desk desk, ServerProfile profile, Path given) {
        this.desk = desk;
        this.profile = profile;
        this.given = given;
        reading = new Latest(desk.background());
        lines.setId("given-lines");
        forWhom.setId("given-for");
        fault.setId("given-fault");
        content.getStyleClass().add("form");
    }

    @Override
    public void entered(Course course) {
        reading.ask(desk.core().connections().credentials(given), outcome -> {
            switch (outcome) {
                case Outcome.Done<CredentialFile>(var read) -> show(read);
                case Outcome.Failed<CredentialFile>(var problem) -> fault.tell(desk.explain(problem));
                case Outcome.Stopped<CredentialFile> stopped -> {}
            }
            course.refresh();
        });
    }

    private void show(CredentialFile file) {
        fault.clear();
        var told = file.entries().stream()
                .map(new EntryWords(desk.words())::of)
                .distinct()
                .collect(Collectors.joining("\n"));
        lines.setText(desk.words().say("connection.window.credentials", Map.of("file", given, "lines", told)));
        boolean own = file.entries().stream().anyMatch(this::isOwn);
        forWhom.setText(desk.words()
                .say(
                        own ? "take.window.own" : "take.window.foreign",
                        Map.of("user", profile.user(), "name", profile.name())));
        good.set(true);
    }

    private boolean isOwn(PasswordEntry entry) {
        return profile.addresses().stream().anyMatch(address -> entry.isAt(address.host(), address.port()))
                && entry.isFor(profile.user());
    }

    @Override
    public void stop() {
        reading.stop();
    }

    @Override
    public Texts texts() {
        return new Texts(
                desk.say("take.window.step.file"),
                desk.say("take.window.title"),
                desk.say(
                        "take.window.purpose",
                        "file",
                        desk.core().passwords().file().path()),
                desk.say("take.window.take"));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public BooleanProperty ready() {
        return good;
    }

    @Override
    public String missing() {
        return desk.say(fault.isVisible() ? "take.window.of-no-use" : "take.window.reading");
    }
}
