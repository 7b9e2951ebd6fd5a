package org.sauvrest.core.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.Command;
import org.sauvrest.core.process.SystemProcesses;
import org.sauvrest.core.words.Words;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/// What a package holds, for each tool.
@ExtendWith(WithServer.class)
class HandoverServiceTest {

    private static final String ESCAPED =
            TestServer.SECRET.replace("\\", "\\\\").replace(":", "\\:");

    @TempDir
    private Path root;

    private HandoverReport pack(TestServer server, ManagementTool tool) throws Exception {
        return pack(server, tool, Optional.empty(), Optional.empty());
    }

    private HandoverReport pack(TestServer server, ManagementTool tool, Optional<Path> lines, Optional<String> results)
            throws Exception {
        var request = new HandoverRequest(
                server.profile(root), tool, lines, root.resolve("new/package"), results, Words.in("fr"));
        return server.core(root).handover().pack(request).run(Progress.UNWATCHED);
    }

    private static Map<String, String> files(Path folder) throws IOException {
        var files = new HashMap<String, String>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                files.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private static String lines(TestServer server) {
        return "127.0.0.1:%d:*:prof:%s\n".formatted(server.port(), ESCAPED);
    }

    private static List<String> withSecret(Map<String, String> files) {
        return files.entrySet().stream()
                .filter(file -> file.getValue().contains("a secret"))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    @Test
    void forGroupPoliciesTheSecretStandsInAFileOfItsOwn(TestServer server) throws Exception {
        var report = pack(server, ManagementTool.GPO, Optional.empty(), Optional.of("\\\\pc\\results$"));

        var files = files(report.folder());
        assertEquals(1, report.lines());
        assertEquals(report.folder().resolve("LISEZMOI.txt"), report.instructions());
        assertEquals(
                List.of("LISEZMOI.txt", "credentials.pgpass", "place-credentials.ps1", "server.txt"),
                files.keySet().stream().sorted().toList());
        assertEquals(List.of("credentials.pgpass"), withSecret(files));
        assertEquals(lines(server), files.get("credentials.pgpass"));
        assertEquals(
                "hosts=127.0.0.1\nports=%d\ndatabase=postgres\nuser=prof\ntls=prefer\nresults=\\\\pc\\results$\n"
                        .formatted(server.port()),
                files.get("server.txt"));
    }

    @Test
    void aCertificateOfTheServersAuthorityGoesWithIt(TestServer server) throws Exception {
        var certificate = Files.writeString(root.resolve("authority.pem"), "a certificate");
        var profile =
                server.profile(root).toBuilder().rootCertificate(certificate).build();
        var request = new HandoverRequest(
                profile, ManagementTool.GPO, Optional.empty(), root.resolve("p"), Optional.empty(), Words.in("en"));
        var files = new Contents(request, List.of()).files();

        assertTrue(files.stream()
                .anyMatch(file -> file.name().equals("root.crt")
                        && new String(file.content(), StandardCharsets.UTF_8).equals("a certificate")));
    }

    @Test
    void forAnsibleEveryFileIsYamlAndTheSecretIsInOneOfThem(TestServer server) throws Exception {
        var files = files(pack(server, ManagementTool.ANSIBLE).folder());

        assertEquals(List.of("secret.yml"), withSecret(files));
        var yaml = new Yaml(new Unsafe());
        for (var file : files.entrySet()) {
            if (file.getKey().endsWith(".yml")) {
                Object read = yaml.load(file.getValue());
                assertTrue(read instanceof Map || read instanceof List, file.getKey());
            }
        }
        assertEquals(Map.of("sauvrest_credentials", lines(server)), yaml.load(files.getOrDefault("secret.yml", "")));
        assertTrue(files.containsKey("roles/sauvrest_credentials/files/host/place-credentials.sh"));
    }

    /// Reads as Ansible does what it must not take for a template.
    private static final class Unsafe extends SafeConstructor {
        Unsafe() {
            super(new LoaderOptions());
            yamlConstructors.put(new Tag("!unsafe"), new org.yaml.snakeyaml.constructor.AbstractConstruct() {
                @Override
                public Object construct(org.yaml.snakeyaml.nodes.Node node) {
                    return ((ScalarNode) node).getValue();
                }
            });
        }
    }

    @Test
    void aPasswordOfOddLettersIsTheSameAfterYaml(TestServer server) throws Exception {
        var odd = "é\u0085\u2028 😀 {{ x }} {% # ' \" \\: \t";
        var given = Files.writeString(root.resolve("given"), lines(server) + "pg9:1:*:x:" + odd + "\n");

        var report = pack(server, ManagementTool.ANSIBLE, Optional.of(given), Optional.empty());

        assertEquals(2, report.lines());
        Map<String, String> read =
                new Yaml(new Unsafe()).load(Files.readString(report.folder().resolve("secret.yml")));
        assertTrue(read.getOrDefault("sauvrest_credentials", "").endsWith("pg9:1:*:x:" + odd + "\n"), read.toString());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void forOcsBothArchivesAreUnpackedByOthersAndTheScriptRuns(TestServer server) throws Exception {
        var folder = pack(server, ManagementTool.OCS).folder();

        var zipped = new HashMap<String, String>();
        try (var zip = new ZipInputStream(Files.newInputStream(folder.resolve("sauvrest-windows.zip")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                zipped.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertEquals(List.of("credentials.pgpass"), withSecret(zipped));
        assertEquals(List.of("credentials.pgpass", "place-credentials.ps1", "server.txt"), sorted(zipped));

        var there = Files.createDirectory(root.resolve("there"));
        var tar = folder.resolve("sauvrest-linux.tar.gz").toString();
        var unpacked = new SystemProcesses().run(Command.of("tar", "-xvzf", tar, "-C", there.toString()), line -> {});
        assertEquals(List.of("place-credentials.sh", "server.txt", "credentials.pgpass"), unpacked.lastLines());
        var home = Files.createDirectory(root.resolve("home"));
        var ran = new Computer(home, there.resolve("place-credentials.sh"), Map.of()).run();
        assertEquals("written proved", ran.said(), ran.toString());
    }

    private static List<String> sorted(Map<String, String> files) {
        return files.keySet().stream().sorted().toList();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseMayReadAPackage(TestServer server) throws Exception {
        var folder = pack(server, ManagementTool.ANSIBLE).folder();

        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        try (Stream<Path> all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
    }

    @Test
    void aFolderThatIsThereIsNotTouched(TestServer server) throws Exception {
        var there = Files.createDirectories(root.resolve("new/package"));

        var refused = assertThrows(ProblemException.class, () -> pack(server, ManagementTool.GPO));

        assertEquals(new Problem.FolderExists(there), refused.problem());
        assertEquals(Map.of(), files(there));
    }

    @Test
    void aPasswordThatDoesNotLetInMakesNoPackage(TestServer server) throws Exception {
        var given = Files.writeString(root.resolve("given"), "*:*:*:prof:wrong\n");

        assertThrows(
                ProblemException.class, () -> pack(server, ManagementTool.OCS, Optional.of(given), Optional.empty()));
        assertFalse(Files.exists(root.resolve("new")));
    }
}
