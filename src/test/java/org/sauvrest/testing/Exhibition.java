package org.sauvrest.testing;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.geometry.Dimension2D;

/// Shows pages in every size and theme, keeps pictures of them, and notes what is wrong with their layout.
public final class Exhibition {

    private static final Path FOLDER = Path.of("target", "screens");

    /// The smallest that there is, and the whole screen of an ordinary computer of a school.
    private static final List<Dimension2D> SIZES = List.of(new Dimension2D(900, 600), new Dimension2D(1366, 768));

    /// What the keyboard reaches is the same in every language and size; the theme is now this one, now that.
    private static final String WALKED = "fr";

    private static final List<Theme> THEMES = List.of(new PrimerLight(), new PrimerDark());

    private final ContactSheet sheet = new ContactSheet();
    private final List<String> faults = new ArrayList<>();
    private final String sheetName;
    private boolean backwards;

    /// @param sheetName of the picture that all are on together
    public Exhibition(String sheetName) {
        this.sheetName = sheetName;
    }

    /// Goes through the ways of showing it forwards and backwards in turn: another theme costs more than all the rest.
    /// Leaves the window small, since the mouse reaches no further than the screen that is not there: 1000 x 1000.
    public void show(String page, String language, OpenWindow window) {
        for (var theme : inTurn(THEMES)) {
            WindowThread.run(() -> Application.setUserAgentStylesheet(theme.getUserAgentStylesheet()));
            inTurn(SIZES).forEach(size -> show(page, language, window, size, theme));
        }
        backwards = !backwards;
        resize(window, SIZES.getFirst());
        if (language.equals(WALKED)) {
            KeyboardFaults.of(window).forEach(fault -> note(page, "by keyboard", fault));
        }
    }

    private <T> List<T> inTurn(List<T> all) {
        return backwards ? all.reversed() : all;
    }

    private void show(String page, String language, OpenWindow window, Dimension2D size, Theme theme) {
        resize(window, size);
        var way = "%s-%s-%.0f".formatted(language, theme.isDarkMode() ? "dark" : "light", size.getWidth());
        var image = window.look(shown -> {
            var root = shown.stage().getScene().getRoot();
            root.applyCss();
            root.layout();
            Stream.concat(LayoutFaults.of(shown).stream(), KeyboardFaults.nameless(shown).stream())
                    .forEach(fault -> note(page, way, fault));
            return shown.picture();
        });
        Picture.write(image, FOLDER.resolve(page + "-" + way + ".png"));
        sheet.add(page, way, image);
    }

    private void note(String page, String way, String fault) {
        faults.add(page + ", " + way + ": " + fault);
    }

    /// Makes the window so large, inside.
    static void resize(OpenWindow window, Dimension2D size) {
        WindowThread.run(() -> {
            window.stage().setWidth(size.getWidth());
            window.stage().setHeight(size.getHeight());
        });
        var scene = window.stage().getScene();
        window.until("the size", () -> scene.getWidth() == size.getWidth() && scene.getHeight() == size.getHeight());
    }

    /// What was found since this was last asked, one a line.
    public String faults() {
        var found = String.join("\n", faults);
        faults.clear();
        return found;
    }

    public void writeSheet() {
        sheet.write(FOLDER.resolve(sheetName + ".png"));
    }
}
