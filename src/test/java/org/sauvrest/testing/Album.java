package org.sauvrest.testing;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.application.Application;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;

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
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.textProperty().isBound()) {
            plain.forEach((own, usual) -> labeled.setText(labeled.getText().replace(own, usual)));
        }
    }
}
