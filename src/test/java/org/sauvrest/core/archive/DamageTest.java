package org.sauvrest.core.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sauvrest.core.archive.Parts.joined;
import static org.sauvrest.core.archive.Readings.damageOf;
import static org.sauvrest.core.archive.Readings.reasonOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauvrest.core.archive.DamagedArchiveException.Reason;

/// Archives of pg_dump that something has happened to.
@ExtendWith(DumpFixture.Resolver.class)
@Timeout(60)
class DamageTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"-Z0", "-Z1"})
    void noticesThatTheEndIsMissing(String level, DumpFixture dumps) throws Exception {
        var random = new Random(1);
        for (var file :
                List.of(dumps.dump(Database.ODD, "-Fc", level), dumps.dumpThroughPipe(Database.ODD, "-Fc", level))) {
            var bytes = Files.readAllBytes(file);
            var lengths = new ArrayList<>(List.of(0, 1, 4, 5, 6, 11, bytes.length - 1));
            random.ints(250, 0, bytes.length).forEach(lengths::add);
            for (int length : lengths) {
                var damage = damageOf(changed(Arrays.copyOf(bytes, length)));
                assertTrue(damage.position() <= length, damage.getMessage());
            }
        }
    }

    @Test
    void saysWhetherDataWereCutOrAreMissing(DumpFixture dumps) throws Exception {
        var file = dumps.dump(Database.ODD, "-Fc", "-Z1");
        int last = (int) Readings.lastBlock(Archive.open(file));
        var placed = Files.readAllBytes(file);
        var unplaced = Files.readAllBytes(dumps.dumpThroughPipe(Database.ODD, "-Fc", "-Z1"));
        assertEquals(Reason.TRUNCATED, reasonOf(changed(Arrays.copyOf(placed, last))));
        assertEquals(Reason.TRUNCATED, reasonOf(changed(Arrays.copyOf(unplaced, last + 20))));
        assertEquals(Reason.MISSING_DATA, reasonOf(changed(Arrays.copyOf(unplaced, last))));
    }

    @Test
    void noticesWhatWasAppended(DumpFixture dumps) throws Exception {
        for (var file : List.of(
                dumps.dump(Database.ODD, "-Fc"),
                dumps.dumpThroughPipe(Database.ODD, "-Fc"),
                dumps.dumpAppending(Database.ODD, "-Fc"),
                dumps.dump(Database.EMPTY, "-Fc"))) {
            var bytes = Files.readAllBytes(file);
            for (var more : List.of(new byte[1], new byte[5000], "\n".getBytes(UTF_8), bytes)) {
                var damage = damageOf(changed(joined(bytes, more)));
                assertEquals(Reason.TRAILING_DATA, damage.reason(), damage.getMessage());
            }
        }
    }

    @Test
    void noticesRepeatedContentsThatAreNotTheSame(DumpFixture dumps) throws Exception {
        var bytes = Files.readAllBytes(dumps.dumpAppending(Database.ODD, "-Fc"));
        int end = Files.readAllBytes(dumps.dumpThroughPipe(Database.ODD, "-Fc")).length;
        var random = new Random(2);
        for (int position : random.ints(300, end, bytes.length).toArray()) {
            var flipped = bytes.clone();
            flipped[position] ^= (byte) (1 << random.nextInt(8));
            // The catalogue's numbers are not kept, so nothing compares them.
            if (!Character.isDigit(bytes[position])) {
                assertEquals(Reason.TRAILING_DATA, reasonOf(changed(flipped)), "position " + position);
            }
        }
        assertEquals(Reason.TRAILING_DATA, reasonOf(changed(Arrays.copyOf(bytes, bytes.length - 1))));
    }

    @Test
    void refusesOtherFiles() throws Exception {
        for (var text : List.of("", "P", "PGDM", "PK\003\004", "--\n-- PostgreSQL database dump\n--\n")) {
            assertEquals(Reason.NOT_AN_ARCHIVE, reasonOf(Files.writeString(folder.resolve("other"), text)));
        }
        assertThrows(IOException.class, () -> Archive.open(folder));
        assertThrows(IOException.class, () -> Archive.open(folder.resolve("absent")));
    }

    /// Where a flip is not noticed, the archive's own checksums do not cover it: PostgreSQL takes the file as well.
    @Test
    void noticesEachFlippedBitThatThePackedDataProtect(DumpFixture dumps) throws Exception {
        var file = dumps.dump(Database.ODD, "-Fc", "-Z1");
        long dataStart = Readings.dataStart(Archive.open(file));
        var bytes = Files.readAllBytes(file);
        var random = new Random(3);
        for (int position : random.ints(1500, 0, bytes.length).toArray()) {
            var flipped = bytes.clone();
            flipped[position] ^= (byte) (1 << random.nextInt(8));
            var damaged = changed(flipped);
            if (position >= dataStart && isAccepted(damaged)) {
                assertTrue(Programs.isAcceptedByPgRestore(damaged), "position " + position);
            }
        }
    }

    @Test
    void noticesDamageInALargeArchive(DumpFixture dumps) throws Exception {
        var bytes = Files.readAllBytes(dumps.dump(Database.LARGE, "-Fc", "-Z1"));
        var random = new Random(5);
        for (int position : random.ints(3, 10_000, bytes.length).toArray()) {
            assertEquals(Reason.TRUNCATED, reasonOf(changed(Arrays.copyOf(bytes, position))));
            var flipped = bytes.clone();
            flipped[position] ^= (byte) (1 << random.nextInt(8));
            damageOf(changed(flipped));
        }
    }

    @Test
    void saysWhatIsWrongWhateverTheStartOfTheFileBecame(DumpFixture dumps) throws Exception {
        var random = new Random(4);
        for (var file :
                List.of(dumps.dump(Database.ODD, "-Fc", "-Z1"), dumps.dumpThroughPipe(Database.ODD, "-Fc", "-Z0"))) {
            var bytes = Files.readAllBytes(file);
            var placed = dumps.dump(Database.ODD, "-Fc", "-Z0");
            int dataStart = (int) Readings.dataStart(Archive.open(placed));
            for (int i = 0; i < 800; i++) {
                isAccepted(changed(mutated(bytes, dataStart, random)));
            }
        }
    }

    /// Anything but the two checked exceptions fails the test.
    private static boolean isAccepted(Path file) throws IOException, InterruptedException {
        try {
            Readings.read(file);
            return true;
        } catch (ArchiveException e) {
            return false;
        }
    }

    private static byte[] mutated(byte[] bytes, int end, Random random) {
        int at = random.nextInt(end);
        UnaryOperator<byte[]> mutation = switch (random.nextInt(4)) {
            case 0 -> all -> joined(Arrays.copyOf(all, at), Arrays.copyOfRange(all, at + 1, all.length));
            case 1 -> all -> joined(Arrays.copyOf(all, at), new byte[] {(byte) random.nextInt()}, tail(all, at));
            case 2 -> all -> joined(Arrays.copyOf(all, at), new byte[] {-1, -1, -1, 127}, tail(all, at + 4));
            default ->
                all -> {
                    var copy = all.clone();
                    for (int i = random.nextInt(4); i >= 0; i--) {
                        copy[random.nextInt(end)] = (byte) random.nextInt();
                    }
                    return copy;
                };
        };
        return mutation.apply(bytes);
    }

    private static byte[] tail(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private Path changed(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("changed"), bytes);
    }
}
