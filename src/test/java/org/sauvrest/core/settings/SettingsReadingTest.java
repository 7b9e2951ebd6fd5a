package org.sauvrest.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

class SettingsReadingTest {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("settings.json");
    }

    private List<ServerProfile> read(String content) throws Exception {
        Files.writeString(file(), content);
        return SettingsJson.read(file(), SettingsFile.class).orElseThrow().servers();
    }

    private List<ServerProfile> readServers(String servers) throws Exception {
        return read("{\n  \"format\": 1,\n  \"servers\": [\n" + servers + "\n]\n}\n");
    }

    private Problem.SettingsFault fault(String content) throws Exception {
        Files.writeString(file(), content);
        var refusal =
                assertThrows(ProblemException.class, () -> SettingsJson.read(file(), SettingsFile.class), content);
        var fault = (Problem.SettingsFault) refusal.problem();
        assertEquals(file(), fault.file());
        return fault;
    }

    /// The fault of one server whose last field stands on line 5 of the file.
    private Problem.SettingsFault faultOf(String field) throws Exception {
        return fault("""
                {
                  "format": 1,
                  "servers": [
                    {"name": "a", "hosts": ["db"], "user": "prof",
                     %s}
                  ]
                }
                """.formatted(field));
    }

    @Test
    void threeFieldsAreEnoughAndTheOthersHaveUsualValues() throws Exception {
        var profile = readServers("{\"name\": \"school\", \"hosts\": [\"db\"], \"user\": \"prof\"}")
                .getFirst();

        assertEquals(ServerProfile.of("school", "db", 5432, "prof"), profile);
        assertEquals("postgres", profile.maintenanceDatabase());
        assertEquals(TlsMode.PREFER, profile.tls());
        assertEquals("Specibike", profile.prefix());
        assertEquals(Optional.empty(), profile.ownerRole());
        assertEquals(Role.STUDENT, profile.role());
        assertEquals(7, profile.keepDays());
        assertEquals(Path.of(System.getProperty("user.home"), "SauvRest"), profile.savesFolder());
    }

    @Test
    void allFieldsAreTakenAsTheyAreWritten() throws Exception {
        var profile = readServers("""
                {"name": "école", "hosts": ["one:5433", "[::1]"], "port": 5434, "user": "prof",
                 "maintenanceDatabase": "odoo", "tls": "verify-ca", "rootCertificate": "/etc/ca: old.crt",
                 "prefix": "Bike", "context": "BikeÉmile", "owner": "odoo", "saves": "/srv/sauvegardes d'été", "role": "technician",
                 "odooUrl": "https://odoo.school", "keepDays": 0, "clientFolder": "/opt/pg",
                 "passwordFile": "relative/pgpass"}""").getFirst();

        assertEquals(
                ServerProfile.builder("école", List.of("one:5433", "[::1]"), "prof")
                        .port(5434)
                        .maintenanceDatabase("odoo")
                        .tls(TlsMode.VERIFY_CA)
                        .rootCertificate(Path.of("/etc/ca: old.crt"))
                        .prefix("Bike")
                        .context("BikeÉmile")
                        .owner("odoo")
                        .saves(Path.of("/srv/sauvegardes d'été"))
                        .role(Role.TECHNICIAN)
                        .odooUrl("https://odoo.school")
                        .keepDays(0)
                        .clientFolder(Path.of("/opt/pg"))
                        .passwordFile(Path.of("relative/pgpass"))
                        .build(),
                profile);
        assertEquals(List.of(new HostPort("one", 5433), new HostPort("::1", 5434)), profile.addresses());
    }

    @Test
    void anUnknownFieldIsNamedWithItsLineAndTheKnownOnes() throws Exception {
        var fault = faultOf("\"hots\": [\"x\"]");

        assertEquals(5, fault.line());
        assertTrue(fault.fault().contains("\"hots\"") && fault.fault().contains("hosts"), fault.fault());
    }

    @Test
    void anUnknownFieldOfTheFileItselfIsFoundThoughAServerHasOneOfItsName() throws Exception {
        var fault = fault("""
                {"format": 1, "servers": [{"name": "a", "hosts": ["db"], "user": "u", "port": 1}],
                 "port": 5433}
                """);

        assertEquals(2, fault.line());
    }

    @Test
    void aFieldThatIsThereTwiceIsNamed() throws Exception {
        assertTrue(faultOf("\"user\": \"other\"").fault().contains("user"));
    }

    @Test
    void aValueOfTheWrongTypeIsNamedWithItsLine() throws Exception {
        for (var field : List.of("\"port\": \"abc\"", "\"keepDays\": [1]", "\"saves\": {}", "\"tls\": \"maybe\"")) {
            var fault = faultOf(field);

            assertEquals(5, fault.line(), field);
            var name = field.substring(1, field.indexOf('"', 1));
            assertTrue(fault.fault().contains(name), field + ": " + fault.fault());
        }
    }

    @Test
    void aValueOutOfItsRangeIsNamed() throws Exception {
        var wrong = Map.of(
                "\"port\": 99999", "99999",
                "\"port\": 0", "\"0\"",
                "\"keepDays\": -1", "keepDays",
                "\"prefix\": \" \"", "prefix",
                "\"prefix\": \"\"", "prefix");
        for (var entry : wrong.entrySet()) {
            var fault = faultOf(entry.getKey());

            assertTrue(fault.fault().contains(entry.getValue()), entry + ": " + fault.fault());
            assertTrue(fault.line() >= 4, entry + ": line " + fault.line());
        }
    }

    @Test
    void aServerWithoutNameHostsOrUserIsRefused() throws Exception {
        for (var server : List.of(
                "{\"hosts\": [\"db\"], \"user\": \"u\"}",
                "{\"name\": \"a\", \"user\": \"u\"}",
                "{\"name\": \"a\", \"hosts\": [], \"user\": \"u\"}",
                "{\"name\": \"a\", \"hosts\": [\" \"], \"user\": \"u\"}",
                "{\"name\": \"a\", \"hosts\": [null], \"user\": \"u\"}",
                "{\"name\": \"a\", \"hosts\": [\"db\"]}",
                "{\"name\": \"a\", \"hosts\": [\"db:x\"], \"user\": \"u\"}")) {
            fault("{\"format\": 1, \"servers\": [" + server + "]}");
        }
    }

    @Test
    void twoServersOfOneNameAreRefused() throws Exception {
        var server = "{\"name\": \"a\", \"hosts\": [\"db\"], \"user\": \"u\"}";

        assertTrue(fault("{\"format\": 1, \"servers\": [" + server + "," + server + "]}")
                .fault()
                .contains("same name"));
    }

    @Test
    void whatIsNoWholeJsonDocumentIsRefused() throws Exception {
        for (var content : List.of(
                "",
                " \n",
                "null",
                "[]",
                "{",
                "{\"format\": 1, \"servers\": []} x",
                "{\"format\": 1, \"servers\": []} {}",
                "{\"servers\": []}",
                "{\"format\": \"one\"}",
                "{\"format\": 0}",
                "{\"format\": 1, \"servers\": [null]}",
                "format = 1")) {
            fault(content);
        }
    }

    @Test
    void aMissingFileIsNoFault() throws Exception {
        assertEquals(Optional.empty(), SettingsJson.read(folder.resolve("none.json"), SettingsFile.class));
    }

    @Test
    void aFolderInThePlaceOfTheFileIsTold() {
        var refusal = assertThrows(ProblemException.class, () -> SettingsJson.read(folder, SettingsFile.class));

        assertTrue(refusal.problem() instanceof Problem.FileUnreadable);
    }
}
