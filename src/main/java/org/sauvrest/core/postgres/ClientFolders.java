package org.sauvrest.core.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The folders of this machine that hold pg_dump and pg_restore.
final class ClientFolders {

    private static final boolean WINDOWS = File.separatorChar == '\\';

    static final String EXECUTABLE = WINDOWS ? ".exe" : "";

    /// Where installers put them.
    ///
    /// @param versions pattern for the folder of one version below the parent
    /// @param programs what leads from there to the programs
    private record Place(Path parent, String versions, String programs) {

        static Place of(String parent, String versions) {
            return new Place(Path.of(parent), versions, "bin");
        }

        List<Path> folders() {
            var folders = new ArrayList<Path>();
            try (var found = Files.newDirectoryStream(parent, versions)) {
                found.forEach(folder -> folders.add(folder.resolve(programs)));
            } catch (IOException e) {
                return List.of();
            }
            folders.sort(null);
            return folders;
        }
    }

    private ClientFolders() {}

    /// @param preferred folders to look at first
    static List<Path> find(List<Path> preferred, Map<String, String> environment) {
        var candidates = new ArrayList<>(preferred);
        for (var folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (!folder.isBlank()) {
                candidates.add(Path.of(folder));
            }
        }
        (WINDOWS ? windows(environment) : unix()).map(Place::folders).forEach(candidates::addAll);
        var found = new LinkedHashMap<Path, Path>();
        candidates.stream()
                .filter(ClientFolders::holdsPrograms)
                .forEach(folder -> found.putIfAbsent(real(folder), folder));
        return List.copyOf(found.values());
    }

    private static Stream<Place> unix() {
        return Stream.of(
                Place.of("/usr/lib/postgresql", "*"),
                Place.of("/usr", "pgsql-*"),
                Place.of("/opt/homebrew/opt", "{postgresql,libpq}*"),
                Place.of("/usr/local/opt", "{postgresql,libpq}*"),
                Place.of("/Library/PostgreSQL", "*"),
                Place.of("/Applications/Postgres.app/Contents/Versions", "*"));
    }

    private static Stream<Place> windows(Map<String, String> environment) {
        return Stream.of("ProgramFiles", "ProgramFiles(x86)", "ProgramW6432", "SystemDrive")
                .flatMap(name -> Optional.ofNullable(environment.get(name)).stream())
                .distinct()
                .map(folder -> Path.of(folder + File.separator))
                .flatMap(folder -> Stream.of(
                        new Place(folder.resolve("PostgreSQL"), "*", "bin"),
                        new Place(folder, "{Odoo,OpenERP}*", "PostgreSQL/bin")));
    }

    private static boolean holdsPrograms(Path folder) {
        var dump = folder.resolve("pg_dump" + EXECUTABLE);
        // Debian's /usr/bin/pg_dump is a script that chooses a version by rules of its own.
        return Files.isExecutable(dump)
                && Files.isExecutable(folder.resolve("pg_restore" + EXECUTABLE))
                && !real(dump).endsWith("pg_wrapper");
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }
}
