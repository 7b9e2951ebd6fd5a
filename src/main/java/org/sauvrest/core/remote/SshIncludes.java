package org.sauvrest.core.remote;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The files that an `Include` of an SSH configuration is about, as OpenSSH finds them: below the user's `.ssh` where
/// nothing else is said, with `~` for the home and the wildcards of a shell, in the order of their names.
///
/// @param folder the user's `.ssh`
record SshIncludes(Path folder) {

    private static final String HOME = "~";

    /// @param text one of those behind `Include`
    /// @return those that are there
    List<Path> files(String text) throws IOException {
        var parts = List.of(text.replace(File.separatorChar, '/').split("/+", -1));
        try {
            var found = start(parts.getFirst());
            for (var part : found.equals(List.of(folder)) ? parts : parts.subList(1, parts.size())) {
                found = below(found, part);
            }
            return found.stream().filter(Files::isRegularFile).toList();
        } catch (IllegalArgumentException e) {
            // No file can have this name.
            return List.of();
        }
    }

    /// @param first part of a path
    private List<Path> start(String first) {
        var whole = folder.toAbsolutePath();
        if (first.equals(HOME)) {
            return List.of(Objects.requireNonNull(whole.getParent()));
        }
        if (first.isEmpty()) {
            return List.of(Objects.requireNonNull(whole.getRoot()));
        }
        return List.of(first.matches("[A-Za-z]:") ? Path.of(first + "/") : folder);
    }

    private static List<Path> below(List<Path> folders, String part) throws IOException {
        if (!part.matches(".*[*?\\[].*")) {
            return folders.stream().map(folder -> folder.resolve(part)).toList();
        }
        var found = new ArrayList<Path>();
        for (var folder : folders) {
            if (Files.isDirectory(folder)) {
                var matcher = folder.getFileSystem().getPathMatcher("glob:" + part.replaceAll("[{}]", "\\\\$0"));
                found.addAll(fitting(folder, matcher, part.startsWith(".")));
            }
        }
        return found;
    }

    private static List<Path> fitting(Path folder, PathMatcher matcher, boolean hidden) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(path -> matcher.matches(path.getFileName()))
                    .filter(path -> hidden || !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
