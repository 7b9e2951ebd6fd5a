package org.sauvrest.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.settings.Places;
import org.sauvrest.testing.OpenWindow;

/// The guide on a computer with and without a program that shows it.
class GuideTest {

    @TempDir
    private Path home;

    @Test
    void whereNothingShowsItItIsSaidWhereItLies() throws Exception {
        var core = new SauvRest(Places.of("Linux", home, Map.of()), home, Map.of());

        try (var window = OpenWindow.on(core, "fr")) {
            window.click("#help")
                    .until("the guide", () -> !window.system().shown().isEmpty());
            var page = window.system().shown().getFirst();
            assertTrue(Files.exists(page), page.toString());
            assertFalse(window.text().contains(window.words().say("window.guide-unopened")));

            window.system().hasNoReader();
            window.click("#help").sees(window.words().say("window.guide-unopened"));
            window.clickText(window.words().say("window.copy-path"))
                    .until("the path", () -> !window.system().copied().isEmpty());
            assertEquals(List.of(page.toString()), window.system().copied());
        }
    }
}
