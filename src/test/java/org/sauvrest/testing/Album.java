package org.sauvrest.testing;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.application.Application;
import javafx.beans.property.StringProperty;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/// The pictures that the guide shows in one language: small windows, light, in `target/guide`.
public final class Album {

    private static final Path FOLDER = Path.of("target", "guide");
    private static final Dimension2D SIZE = new Dimension2D(900, 600);

    private final String language;
    private final Map<String, String> plain;
    private final Set<String> taken = new TreeSet<>();

    /// @param plain what is told of the test's own folder and port, and what a reader would have in its place
    public Album(String language, Map<String, String> plain) {
        this.language = language;
        this.plain = plain;
    }

    public String language() {
        return language;
    }

    /// The names of the pictures.
    public Set<String> taken() {
        return new TreeSet<>(taken);
    }

    public void take(String name, OpenWindow window) {
        WindowThread.run(() -> Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet()));
        Exhibition.resize(window, SIZE);
        var image = window.look(shown -> {
            shown.nodes().forEach(this::tellPlainly);
            var root = shown.stage().getScene().getRoot();
            root.applyCss();
            root.layout();
            return shown.picture();
        });
        Picture.writeSmall(image, FOLDER.resolve(language).resolve(name));
        taken.add(name);
    }

    private void tellPlainly(Node node) {
        switch (node) {
            case Labeled labeled when labeled.getText() != null -> tellPlainly(labeled.textProperty());
            // The lines of a text area: its own text stays as it is, since others listen to it.
            case Text text -> tellPlainly(text.textProperty());
            default -> {}
        }
    }

    private void tellPlainly(StringProperty told) {
        if (!told.isBound()) {
            plain.forEach((own, usual) -> told.set(told.get().replace(own, usual)));
        }
    }
}
