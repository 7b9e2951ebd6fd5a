package org.sauvrest.house;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Who may know whom among the packages right below `org.sauvrest.core`: the one table to edit when a package comes.
///
/// Each line names a package and the neighbours of its own layer that it may use; the layers above it in this file, it
/// may all use.
final class Layers {
    /// What everybody speaks.
    private static final Map<String, Set<String>> KERNEL = Map.ofEntries(
            entry("words", Set.of()), entry("problem", Set.of("words")), entry("operation", Set.of("problem")));

    /// What SauvRest drives.
    private static final Map<String, Set<String>> TOOLS = Map.ofEntries(
            entry("process", Set.of()),
            entry("files", Set.of()),
            entry("archive", Set.of()),
            entry("settings", Set.of("files")),
            entry("passwords", Set.of("files")),
            entry("postgres", Set.of("process", "files", "settings", "passwords")),
            entry("remote", Set.of("files", "passwords", "settings")),
            entry("machine", Set.of("process", "files", "passwords", "settings", "remote")),
            entry("git", Set.of("process", "files", "remote", "machine")),
            entry("odoo", Set.of("files", "passwords", "postgres", "machine")),
            entry("odoolog", Set.of("odoo")));

    /// What the user does.
    private static final Map<String, Set<String>> CAPABILITIES = Map.ofEntries(
            entry("contexts", Set.of()),
            entry("connection", Set.of("contexts")),
            entry("rollout", Set.of("credentials")),
            entry("credentials", Set.of("contexts")),
            entry("handover", Set.of("credentials")),
            entry("save", Set.of("contexts")),
            entry("restore", Set.of("contexts", "save")),
            entry("overview", Set.of("contexts", "save", "restore")),
            entry("leftovers", Set.of("contexts", "save", "restore")),
            entry("update", Set.of("contexts", "save", "restore")),
            entry("demo", Set.of("contexts", "save", "restore")));

    private Layers() {}

    static boolean isPlaced(String part) {
        return KERNEL.containsKey(part) || TOOLS.containsKey(part) || CAPABILITIES.containsKey(part);
    }

    static boolean mayUse(String part, String other) {
        return part.equals(other) || allowed(part).anyMatch(other::equals);
    }

    private static Stream<String> allowed(String part) {
        var kernel = KERNEL.get(part);
        if (kernel != null) {
            return kernel.stream();
        }
        var tool = TOOLS.get(part);
        if (tool != null) {
            return Stream.of(KERNEL.keySet(), tool).flatMap(Set::stream);
        }
        return Stream.of(KERNEL.keySet(), TOOLS.keySet(), CAPABILITIES.getOrDefault(part, Set.of()))
                .flatMap(Set::stream);
    }
}
