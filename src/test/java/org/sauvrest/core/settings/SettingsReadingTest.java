package org.sauvrest.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Fault.Wanted;
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
        var unknown = assertInstanceOf(Fault.UnknownField.class, fault.fault());
        assertEquals("hots", unknown.field());
        assertTrue(unknown.known().contains("hosts"), unknown.toString());
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
        assertEquals(
                new Fault.FieldTwice("user"), faultOf("\"user\": \"other\"").fault());
    }

    @Test
    void aValueOfTheWrongTypeIsNamedWithItsLine() throws Exception {
        var modes = List.of("disable", "prefer", "require", "verify-ca", "verify-full");
        var wrong = Map.of(
                "\"port\": \"abc\"", new Fault.Unfit("servers.port", Wanted.NUMBER),
                "\"port\": 99999999999", new Fault.Unfit("port", Wanted.NUMBER),
                "\"keepDays\": [1]", new Fault.Unfit("servers.keepDays", Wanted.NUMBER),
                "\"saves\": {}", new Fault.Unfit("servers.saves", Wanted.PATH),
                "\"prefix\": {}", new Fault.Unfit("servers.prefix", Wanted.TEXT),
                "\"tls\": \"maybe\"", new Fault.NoneOf("servers.tls", "maybe", modes));
        for (var entry : wrong.entrySet()) {
            var fault = faultOf(entry.getKey());

            assertEquals(5, fault.line(), entry.getKey());
            assertEquals(entry.getValue(), fault.fault(), entry.getKey());
        }
    }

    @Test
    void aValueOutOfItsRangeIsNamed() throws Exception {
        var wrong = Map.of(
                "\"port\": 99999", new Fault.NoPort("99999"),
                "\"port\": 0", new Fault.NoPort("0"),
                "\"keepDays\": -1", new Fault.BelowZero("keepDays"),
                "\"prefix\": \" \"", new Fault.BlankPrefix(),
                "\"prefix\": \"\"", new Fault.BlankPrefix());
        for (var entry : wrong.entrySet()) {
            var fault = faultOf(entry.getKey());

            assertEquals(entry.getValue(), fault.fault());
            assertTrue(fault.line() >= 4, entry + ": line " + fault.line());
        }
    }

    @Test
    void aServerWithoutNameHostsOrUserIsRefused() throws Exception {
        var wrong = Map.of(
                "{\"hosts\": [\"db\"], \"user\": \"u\"}", new Fault.Lacking("name"),
                "{\"name\": \"a\", \"user\": \"u\"}", new Fault.Lacking("hosts"),
                "{\"name\": \"a\", \"hosts\": [], \"user\": \"u\"}", new Fault.Lacking("hosts"),
                "{\"name\": \"a\", \"hosts\": [\" \"], \"user\": \"u\"}", new Fault.Lacking("hosts"),
                "{\"name\": \"a\", \"hosts\": [null], \"user\": \"u\"}", new Fault.Lacking("hosts"),
                "{\"name\": \"a\", \"hosts\": [\"db\"]}", new Fault.Lacking("user"),
                "{\"name\": \"a\", \"hosts\": [\"db:x\"], \"user\": \"u\"}", new Fault.NoPort("x"),
                "{\"name\": \"a\", \"hosts\": [\":1\"], \"user\": \"u\"}", new Fault.NoHost(":1"));
        for (var entry : wrong.entrySet()) {
            assertEquals(
                    entry.getValue(),
                    fault("{\"format\": 1, \"servers\": [" + entry.getKey() + "]}")
                            .fault(),
                    entry.getKey());
        }
    }

    @Test
    void twoServersOfOneNameAreRefused() throws Exception {
        var server = "{\"name\": \"a\", \"hosts\": [\"db\"], \"user\": \"u\"}";

        assertEquals(
                new Fault.SameName("a"),
                fault("{\"format\": 1, \"servers\": [" + server + "," + server + "]}")
                        .fault());
    }

    @Test
    void whatIsNoWholeJsonDocumentIsRefused() throws Exception {
        var wrong = Map.ofEntries(
                Map.entry("", new Fault.NoObject()),
                Map.entry(" \n", new Fault.NoObject()),
                Map.entry("null", new Fault.NoObject()),
                Map.entry("[]", new Fault.NoObject()),
                Map.entry("{", new Fault.EndsEarly()),
                Map.entry("{\"format\": 1, \"servers\": []} x", new Fault.NotJson(30)),
                Map.entry("{\"format\": 1, \"servers\": []} {}", new Fault.GoesOn()),
                Map.entry("{\"servers\": []}", new Fault.NoFormat(1)),
                Map.entry("{\"format\": \"one\"}", new Fault.NoFormat(1)),
                Map.entry("{\"format\": 0}", new Fault.NoFormat(1)),
                Map.entry("{\"format\": 1, \"servers\": [null]}", new Fault.EmptyItem("servers")),
                Map.entry("{\"format\": 1, \"servers\": [3]}", new Fault.Unfit("servers", Wanted.FIELDS)),
                Map.entry("{\"format\": 1, \"servers\": 3}", new Fault.Unfit("servers", Wanted.LIST)),
                Map.entry("{\"format\": 1, \"preferences\": [{}]}", new Fault.Lacking("preferences.name")),
                Map.entry("format = 1", new Fault.NotJson(1)));
        for (var entry : wrong.entrySet()) {
            var fault = fault(entry.getKey());

            assertEquals(entry.getValue(), fault.fault(), entry.getKey());
            assertEquals(1, fault.line(), entry.getKey());
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
