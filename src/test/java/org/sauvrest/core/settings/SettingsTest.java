package org.sauvrest.core.settings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

class SettingsTest {

    private static final ServerProfile ONE = ServerProfile.of("one", "db1", 5432, "prof");
    private static final ServerProfile TWO = ServerProfile.of("two", "db2", 5432, "prof");

    @TempDir
    private Path folder;

    private Places places = new Places(Path.of(""), Path.of(""), Path.of(""));
    private Settings settings = new Settings(places, Map.of());

    @BeforeEach
    void useAFolderOfItsOwn() {
        places = new Places(folder.resolve("user/s.json"), folder.resolve("machine.json"), folder.resolve("cache"));
        settings = new Settings(places, Map.of("PGHOST", "db9"));
    }

    private static Problem problem(Executable work) {
        return assertThrows(ProblemException.class, work).problem();
    }

    private static List<String> names(Settings settings) throws ProblemException {
        return settings.servers().stream().map(ServerProfile::name).toList();
    }

    private static String json(String host, String... names) {
        var servers = List.of(names).stream()
                .map("{\"name\": \"%%s\", \"hosts\": [\"%s\"], \"user\": \"u\"}".formatted(host)::formatted)
                .toList();
        return "{\"format\": 1, \"servers\": [" + String.join(",", servers) + "]}";
    }

    @Test
    void theUsersServersComeBeforeTheMachinesAndHideThoseOfTheSameName() throws Exception {
        Files.createDirectories(folder.resolve("user"));
        Files.writeString(places.user(), json("mine", "b", "c"));
        Files.writeString(places.machine(), json("deployed", "a", "b"));

        assertEquals(List.of("b", "c", "a"), names(settings));
        assertEquals(List.of("mine"), settings.server("b").hosts());
        assertEquals(List.of("deployed"), settings.server("a").hosts());
        assertEquals("b", settings.server(null).name());
    }

    @Test
    void theEnvironmentCountsOnlyWhereNoServerIsKnown() throws Exception {
        assertEquals(List.of("environment"), names(settings));
        assertEquals(List.of("db9"), settings.server(null).hosts());

        settings.add(ONE);

        assertEquals(List.of("one"), names(settings));
    }

    @Test
    void theUsualServerIsTheUsersChoiceElseTheMachines() throws Exception {
        Files.writeString(
                places.machine(), json("h", "a", "b").replace("{\"format\"", "{\"usual\": \"b\", \"format\""));
        assertEquals("b", settings.server(null).name());

        Files.createDirectories(folder.resolve("user"));
        Files.writeString(places.user(), json("h", "c", "d").replace("{\"format\"", "{\"usual\": \"d\", \"format\""));
        assertEquals("d", settings.server(null).name());
    }

    @Test
    void aUsualServerThatIsUnknownIsTold() throws Exception {
        Files.writeString(places.machine(), json("h", "a").replace("{\"format\"", "{\"usual\": \"z\", \"format\""));

        assertEquals(new Problem.ServerUnknown("z", List.of("a")), problem(() -> settings.server(null)));
    }

    @Test
    void anUnknownNameIsToldWithTheKnownOnes() throws Exception {
        settings.add(ONE);
        settings.add(TWO);

        assertEquals(new Problem.ServerUnknown("six", List.of("one", "two")), problem(() -> settings.server("six")));
    }

    @Test
    void withoutAnyServerThereIsNoUsualOne() {
        var bare = new Settings(places, Map.of());

        assertEquals(new Problem.NoServer(), problem(() -> bare.server(null)));
    }

    @Test
    void whatIsAddedIsReadBackEqual() throws Exception {
        var full = ServerProfile.builder("full", List.of("a", "b:5433"), "u")
                .port(5434)
                .maintenanceDatabase("m")
                .tls(TlsMode.VERIFY_FULL)
                .rootCertificate(Path.of("/c: d.crt"))
                .prefix("P")
                .context("PSix")
                .owner("odoo")
                .saves(Path.of("rel/été"))
                .role(Role.TEACHER)
                .odooUrl("https://x")
                .keepDays(3)
                .clientFolder(Path.of("/clients"))
                .passwordFile(folder)
                .build();

        settings.add(full);
        settings.add(ONE);

        assertEquals(List.of(full, ONE), new Settings(places, Map.of()).servers());
        assertEquals(full, full.toBuilder().build());
        assertFalse(Files.readString(places.user()).contains("file:"), "paths are written as people write them");
    }

    @Test
    void aSecondServerOfANameIsRefused() throws Exception {
        settings.add(ONE);
        var other = ServerProfile.of("one", "elsewhere", 5432, "prof");

        assertEquals(new Problem.ServerExists("one"), problem(() -> settings.add(other)));
        assertEquals(List.of(ONE), settings.servers());
    }

    @Test
    void whatIsPutTakesThePlaceOfTheOneOfItsName() throws Exception {
        settings.put(ONE);
        settings.put(TWO);
        var other = ServerProfile.of("one", "elsewhere", 5433, "lea");

        settings.put(other);

        assertEquals(List.of(other, TWO), settings.servers());
    }

    @Test
    void whatIsPutHidesTheMachinesOneOfItsName() throws Exception {
        Files.writeString(places.machine(), json("deployed", "one", "b"));

        settings.put(ONE);

        assertEquals(List.of("one", "b"), names(settings));
        assertEquals(ONE, settings.server("one"));
        assertTrue(Files.readString(places.machine()).contains("deployed"));
    }

    @Test
    void theDemoComesLastAndGoesWithItsFolder() throws Exception {
        var demo = ServerProfile.of("demo", "127.0.0.1", 5433, "prof");
        settings.putDemo(demo);

        assertEquals(List.of("environment", "demo"), names(settings));
        settings.add(ONE);
        assertEquals(List.of(ONE, demo), settings.servers());

        WholeFile.removeTree(places.demoFolder());
        assertEquals(List.of(ONE), settings.servers());
    }

    @Test
    void aRemovedServerIsGoneAndTheUsualChoiceWithIt() throws Exception {
        settings.add(ONE);
        settings.add(TWO);
        Files.writeString(
                places.user(), Files.readString(places.user()).replaceFirst("\"usual\" : null", "\"usual\" : \"two\""));
        assertEquals(TWO, settings.server(null));

        settings.remove("one");
        assertEquals(List.of(TWO), settings.servers());
        assertTrue(Files.readString(places.user()).contains("\"usual\" : \"two\""));

        settings.remove("two");
        assertEquals(List.of("environment"), names(settings));
        assertFalse(Files.readString(places.user()).contains("two"));
        assertEquals(new Problem.ServerUnknown("two", List.of()), problem(() -> settings.remove("two")));
    }

    @Test
    void aFileOfANewerFormatIsRefusedAndStaysByteByByte() throws Exception {
        Files.createDirectories(folder.resolve("user"));
        var newer = "{ \"format\": 2, \"servers\": {\"by name\": []}, \"more\": true }\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(places.user(), newer);

        var refusal = new Problem.SettingsNewer(places.user(), 2, 1);
        assertEquals(refusal, problem(settings::servers));
        assertEquals(refusal, problem(() -> settings.add(ONE)));
        assertEquals(refusal, problem(() -> settings.put(ONE)));
        assertEquals(refusal, problem(() -> settings.remove("by name")));
        assertArrayEquals(newer, Files.readAllBytes(places.user()));
    }

    @Test
    void aFaultyFileIsNotWrittenOverEither() throws Exception {
        Files.createDirectories(folder.resolve("user"));
        Files.writeString(places.user(), "{\"format\": 1, \"servers\": [");

        assertTrue(problem(() -> settings.add(ONE)) instanceof Problem.SettingsFault);
        assertEquals("{\"format\": 1, \"servers\": [", Files.readString(places.user()));
    }
}
