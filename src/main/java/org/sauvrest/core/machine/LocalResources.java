package org.sauvrest.core.machine;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.machine.Machine.Resources;

/// What this computer has to give.
final class LocalResources {

    private static final Path MEMORY = Path.of("/proc/meminfo");
    /// What programs can get, the memory included that the system only borrows for files.
    private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");

    private LocalResources() {}

    static Resources of(Path folder) {
        return new Resources(Runtime.getRuntime().availableProcessors(), memory(), room(folder));
    }

    private static long memory() {
        if (Files.isReadable(MEMORY)) {
            try {
                var found = AVAILABLE.matcher(Files.readString(MEMORY));
                return found.find() ? Long.parseLong(found.group(1)) * 1024 : 0;
            } catch (IOException e) {
                return 0;
            }
        }
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getFreeMemorySize()
                : 0;
    }

    private static long room(Path folder) {
        @Nullable Path there = folder.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return there == null ? 0 : Files.getFileStore(there).getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }
}
