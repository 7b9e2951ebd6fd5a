package org.sauvrest.testing.odoo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.problem.ProblemException;
import tools.jackson.databind.json.JsonMapper;

/// What work on an installation could leave behind: files beside it, its data, checkouts, databases, processes.
///
/// @param files in the places that rehearsals have noted: others may rehearse at the same time
/// @param data below the folder that the program keeps its data in
/// @param worktrees of its code
/// @param databases that nobody is meant to see
/// @param processes how many there are of it
public record Traces(
        List<String> files, List<String> data, List<String> worktrees, List<String> databases, int processes) {

    /// @param core of whoever rehearses
    public static Traces of(OdooSite site, SauvRest core) throws IOException, ProblemException, InterruptedException {
        return new Traces(
                places(core.settings().places().updates().resolve("rehearsal/places.json")),
                below(site.folder().resolve("data")),
                worktrees(site),
                databases(site),
                site.processes().size());
    }

    private static List<String> places(Path noted) {
        if (!Files.exists(noted)) {
            return List.of();
        }
        var folders = JsonMapper.shared().readTree(noted).path("places").values().stream()
                .map(place -> place.path("folder").asString());
        return named(folders.flatMap(folder -> Stream.of(Path.of(folder), Path.of(folder + "-code")))
                .filter(Files::exists));
    }

    private static List<String> below(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return named(files);
        }
    }

    private static List<String> named(Stream<Path> files) {
        return files.map(Path::toString).sorted().toList();
    }

    private static List<String> worktrees(OdooSite site) throws IOException {
        var git = new ProcessBuilder("git", "-C", site.code().toString(), "-c", "safe.directory=*", "worktree", "list");
        try (var said = git.start().inputReader()) {
            return said.lines().toList();
        }
    }

    private static List<String> databases(OdooSite site) throws ProblemException, InterruptedException {
        try (var session = site.server().session("postgres")) {
            return session.rows(
                    "SELECT datname FROM pg_database WHERE datname LIKE 'sauvrest%' ORDER BY 1", row -> row.text(1));
        }
    }
}
