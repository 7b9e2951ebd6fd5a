package org.sauvrest.core.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The drives that people plug in and carry away, such as USB keys.
public final class Drives {

    /// Where Linux mounts what is plugged in; an administrator mounts by hand below the last.
    private static final List<Path> LINUX = List.of(Path.of("/media"), Path.of("/run/media"), Path.of("/mnt"));

    /// Systems of files that drives are formatted with, unlike those of the network and of the kernel itself.
    private static final Set<String> ON_DRIVES = Set.of(
            "vfat", "msdos", "exfat", "ntfs", "ntfs3", "fuseblk", "ext2", "ext3", "ext4", "btrfs", "xfs", "f2fs",
            "hfsplus", "udf");

    private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{3})");

    private Drives() {}

    /// The roots of those that are plugged in now and may be written to; an empty list where that cannot be found out.
    public static List<Path> removable() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        try {
            if (system.startsWith("windows")) {
                return windows();
            }
            var roots = system.startsWith("mac")
                    ? volumes(Path.of("/Volumes"))
                    : mounted(Files.readString(Path.of("/proc/mounts"), StandardCharsets.ISO_8859_1));
            return usable(roots);
        } catch (IOException e) {
            return List.of();
        }
    }

    /// Where drives are mounted for writing.
    ///
    /// @param mounts as in `/proc/mounts`, one byte a character: device, place, type and options of each, with
    /// spaces written as `\040`
    static List<Path> mounted(String mounts) {
        return mounts.lines()
                .map(line -> line.split(" "))
                .filter(fields -> fields.length >= 4 && ON_DRIVES.contains(fields[2]))
                .filter(fields -> List.of(fields[3].split(",")).contains("rw"))
                .flatMap(fields -> path(fields[1]).stream())
                .filter(place -> LINUX.stream().anyMatch(place::startsWith))
                .distinct()
                .toList();
    }

    /// The volumes of a Mac, without the one that it runs from, which stands among them as a link.
    ///
    /// @param folder `/Volumes`
    static List<Path> volumes(Path folder) throws IOException {
        try (var volumes = Files.list(folder)) {
            return volumes.filter(Files::isDirectory)
                    .filter(Predicate.not(Files::isSymbolicLink))
                    .filter(volume -> !volume.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> usable(List<Path> roots) {
        return roots.stream()
                .filter(root -> Files.isDirectory(root) && Files.isWritable(root))
                .toList();
    }

    private static List<Path> windows() {
        var roots = new ArrayList<Path>();
        for (var root : FileSystems.getDefault().getRootDirectories()) {
            if (isRemovable(root)) {
                roots.add(root);
            }
        }
        return List.copyOf(roots);
    }

    private static boolean isRemovable(Path root) {
        try {
            var drive = Files.getFileStore(root);
            return Boolean.TRUE.equals(drive.getAttribute("volume:isRemovable")) && !drive.isReadOnly();
        } catch (IOException | UnsupportedOperationException e) {
            // A card reader without a card has a letter too.
            return false;
        }
    }

    private static List<Path> path(String escaped) {
        var bytes = OCTAL.matcher(escaped)
                .replaceAll(code -> String.valueOf((char) Integer.parseInt(code.group(1), 8))
                        .replace("\\", "\\\\"))
                .getBytes(StandardCharsets.ISO_8859_1);
        try {
            return List.of(Path.of(new String(bytes, StandardCharsets.UTF_8)));
        } catch (InvalidPathException e) {
            return List.of();
        }
    }
}
