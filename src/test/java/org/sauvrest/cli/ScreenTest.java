package org.sauvrest.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.process.Command;
import org.sauvrest.core.process.SystemProcesses;

/// The real program, called for its window where the screen that is named cannot be used.
@EnabledOnOs(OS.LINUX)
class ScreenTest {

    @TempDir
    private Path home;

    @Test
    void saysSoInWords() throws Exception {
        var command = new Command(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                List.of(
                        "-Duser.home=" + home,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.sauvrest.Main"),
                Map.of("DISPLAY", ":987", "WAYLAND_DISPLAY", "", "SAUVREST_LANG", "fr"));

        var ended = new SystemProcesses().run(command, line -> {});

        var said = String.join("\n", ended.lastLines());
        assertEquals(ExitCode.FAILED.status(), ended.status(), said);
        assertTrue(said.contains("La fenêtre ne peut pas s’ouvrir"), said);
        assertFalse(said.contains("Exception"), said);
    }
}
