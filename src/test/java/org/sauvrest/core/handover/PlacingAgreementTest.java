package org.sauvrest.core.handover;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.passwords.PasswordEntry;
import org.sauvrest.core.passwords.PasswordFile;
import org.sauvrest.core.settings.ServerProfile;

/// The script puts lines into a file exactly as the program itself does, with every shell and every awk that is here.
@DisabledOnOs(OS.WINDOWS)
class PlacingAgreementTest {

    private static final int FILES = 250;

    private static final List<String> HOSTS =
            List.of("pg1", "pg2.lycee.example", "::1", "fe80::1:2", "*", "été", "a b", "od\\d", "x:y");
    private static final List<String> PORTS = List.of("5432", "1", "*", "65535");
    private static final List<String> DATABASES = List.of("*", "postgres", "Specibike Été", "a:b", "\\");
    private static final List<String> USERS = List.of("prof", "eleve", "*", "o'neil", "col:on", "back\\slash", "élève");
    private static final List<String> PASSWORDS =
            List.of("secret", "a:b\\c", "#", " x ", "é😀", "$HOME `id` %s '\"", "*", "\\", "{{ x }}", "p".repeat(200));
    /// What stands behind the last colon as somebody typed it.
    private static final List<String> RAW = List.of("unescaped", "\\", "\r", "", "a\\", ":");
    /// What turns a line into something odd, anywhere in it.
    private static final List<String> NOISE = List.of(":", "\\", "\r", " ", "#", "*", "\t", "é", "\\:", "::", "\f", "");

    @TempDir
    private Path root;

    private final Random random = new Random(20_261_125);

    @Test
    void theScriptAndTheProgramMakeTheSameOfManyFiles() throws Exception {
        var tools = tools();
        assertTrue(!tools.isEmpty());
        int changed = 0;
        for (int i = 0; i < FILES; i++) {
            var tool = tools.get(i % tools.size());
            var place = Files.createDirectory(root.resolve("computer" + i));
            var entries = entries();
            var old = content(entries).getBytes(ISO_8859_1);
            // Nothing listens there: what is compared are the files.
            var computer = Computer.of(place, ServerProfile.of("dead", "127.0.0.1", 1, "prof"), entries)
                    .with(tool.awk());
            computer.holding("");
            Files.write(computer.file(), old);

            var ran = computer.run(tool.shell());

            assertEquals(4, ran.exit(), tool + ": " + ran);
            var ours = Files.write(place.resolve("ours"), old);
            Files.setPosixFilePermissions(ours, Files.getPosixFilePermissions(computer.file()));
            new PasswordFile(ours).store(entries);
            assertArrayEquals(
                    Files.readAllBytes(ours),
                    Files.readAllBytes(computer.file()),
                    () -> tool + ", file " + place + ":\n" + new String(old, ISO_8859_1) + "\nlines:\n" + entries);
            assertEquals(Files.exists(place.resolve("ours.old")), Files.exists(computer.old()), tool + " " + place);
            if (Files.exists(computer.old())) {
                assertArrayEquals(old, Files.readAllBytes(computer.old()));
                changed++;
            }
        }
        assertTrue(changed > FILES / 2, "files that were not as they should be: " + changed);
    }

    /// @param awk folder of the programs in which it is called so
    private record Tool(List<String> shell, Path awk) {}

    private List<Tool> tools() throws Exception {
        var shells = Stream.of(
                        List.of("sh"), List.of("dash"), List.of("bash"), List.of("mksh"), List.of("busybox", "sh"))
                .filter(shell -> program(shell.getFirst()).findAny().isPresent())
                .toList();
        var tools = new ArrayList<Tool>();
        for (var name : List.of("awk", "mawk", "gawk", "original-awk", "busybox")) {
            for (var program : program(name).limit(1).toList()) {
                var folder = Files.createDirectories(root.resolve("with-" + name));
                var awk = program.endsWith("busybox") ? program + " awk" : program.toString();
                var wrapper = Files.writeString(folder.resolve("awk"), "#!/bin/sh\nexec " + awk + " \"$@\"\n");
                Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwx------"));
                shells.forEach(shell -> tools.add(new Tool(shell, folder)));
            }
        }
        return tools;
    }

    private static Stream<Path> program(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private List<PasswordEntry> entries() {
        // The last is no host that a line could be given for, only one that somebody typed.
        var hosts = HOSTS.subList(0, HOSTS.size() - 1);
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> new PasswordEntry(
                        one(hosts), one(PORTS), one(DATABASES), one(USERS), new Password(one(PASSWORDS))))
                .toList();
    }

    private String content(List<PasswordEntry> entries) {
        var lines = IntStream.range(0, random.nextInt(9))
                .mapToObj(i -> line(entries))
                .toList();
        var end = lines.isEmpty() || random.nextInt(4) == 0 ? "" : "\n";
        return new String((String.join("\n", lines) + end).getBytes(UTF_8), ISO_8859_1);
    }

    private String line(List<PasswordEntry> entries) {
        var entry = one(entries);
        var line = switch (random.nextInt(8)) {
            case 0 -> "# a comment: *:*:*:*:x";
            case 1 -> "";
            // The very lines, or those with another password.
            case 2 ->
                String.join(":", escaped(entry.host()), entry.port(), escaped(entry.database()), escaped(entry.user()))
                        + ":" + escaped(one(PASSWORDS));
            case 3 -> String.join(":", entry.host(), entry.port(), entry.database(), entry.user(), one(RAW));
            default ->
                String.join(":", escaped(one(HOSTS)), one(PORTS), escaped(one(DATABASES)), escaped(one(USERS))) + ":"
                        + escaped(one(PASSWORDS));
        };
        if (random.nextInt(3) > 0) {
            return line;
        }
        int at = random.nextInt(line.length() + 1);
        return line.substring(0, at) + one(NOISE) + line.substring(random.nextInt(4) == 0 ? line.length() : at);
    }

    private static String escaped(String field) {
        return field.equals("*") ? field : field.replace("\\", "\\\\").replace(":", "\\:");
    }
}
