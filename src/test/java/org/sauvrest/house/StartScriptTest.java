package org.sauvrest.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The script that starts SauvRest from its sources speaks the language of whoever starts it, before the program can.
@EnabledOnOs({OS.LINUX, OS.MAC})
class StartScriptTest {

    @TempDir
    private Path root;

    @ParameterizedTest
    @CsvSource({
        "fr_FR.UTF-8, Construction de SauvRest, SauvRest n’a pas pu être construit, Que faire",
        "es_ES.UTF-8, Construyendo SauvRest, SauvRest no se ha podido construir, Qué hacer",
        "en_GB.UTF-8, Building SauvRest, SauvRest could not be built, What to do",
        "C, Building SauvRest, SauvRest could not be built, What to do"
    })
    void aBuildIsToldAndItsFailureExplained(String language, String building, String failed, String todo)
            throws Exception {
        copyScripts();
        Files.writeString(root.resolve("pom.xml"), "<project>this is no project");

        var said = start(Map.of("LANG", language, "JAVA_HOME", System.getProperty("java.home")));

        assertTrue(said.startsWith(building), said);
        assertTrue(said.contains(failed), said);
        assertTrue(said.contains(todo), said);
    }

    private void copyScripts() throws IOException {
        Files.createDirectories(root.resolve("src/main"));
        Files.createDirectories(root.resolve("installer"));
        for (var script : new String[] {"sauvrest", "installer/prerequisites.sh"}) {
            Files.copy(Path.of(script), root.resolve(script));
        }
    }

    private String start(Map<String, String> environment) throws Exception {
        var start = new ProcessBuilder("bash", root.resolve("sauvrest").toString(), "--help");
        start.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("SAUVREST_"));
        start.environment().putAll(environment);
        var said = root.resolve("said");
        var process =
                start.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        process.getOutputStream().close();
        assertEquals(1, process.waitFor());
        return Files.readString(said, StandardCharsets.UTF_8);
    }
}
