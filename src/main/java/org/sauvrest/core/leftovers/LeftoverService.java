package org.sauvrest.core.leftovers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import org.sauvrest.core.contexts.ApplicationName;
import org.sauvrest.core.contexts.ContextLock;
import org.sauvrest.core.files.PartialFile;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.restore.HiddenDatabase;
import org.sauvrest.core.restore.HiddenName.Use;
import org.sauvrest.core.restore.HiddenNote;
import org.sauvrest.core.restore.PreviousStates;
import org.sauvrest.core.save.ManifestFile;
import org.sauvrest.core.save.SavedFiles;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.words.Bytes;

/// Finds what interrupted work left behind, and removes it when asked to and when it is certainly nobody's.
public final class LeftoverService {

    private final Connector connector;
    private final Supplier<List<Path>> drives;

    /// @param drives those that are plugged in now: a copy to one may have been interrupted too
    public LeftoverService(Connector connector, Supplier<List<Path>> drives) {
        this.connector = connector;
        this.drives = drives;
    }

    public Operation<List<Leftover>> find(ServerProfile profile) {
        return progress -> {
            progress.begin(Step.CONNECT);
            var found = new ArrayList<>(files(profile));
            try (var server = connector.open(profile, ApplicationName.of("doctor"))) {
                found.addAll(databases(server, profile));
            }
            return found;
        };
    }

    /// Looks again, and removes of the given leftovers those that may still be removed.
    ///
    /// @return what was removed
    public Operation<List<Leftover>> remove(ServerProfile profile, List<Leftover> chosen) {
        return progress -> {
            progress.begin(Step.CLEAN_UP, chosen.size());
            var removed = new ArrayList<Leftover>();
            try (var server = connector.open(profile, ApplicationName.of("doctor"))) {
                // By place only: the server goes on working on a database, and sizes change from one look to the next.
                var present = new HashMap<String, Leftover>();
                files(profile).forEach(leftover -> present.put(leftover.place(), leftover));
                databases(server, profile).forEach(leftover -> present.put(leftover.place(), leftover));
                for (var leftover : chosen) {
                    var now = present.get(leftover.place());
                    if (now != null && now.isRemovable() && remove(server, now)) {
                        removed.add(leftover);
                    }
                    progress.at(removed.size());
                }
            }
            return removed;
        };
    }

    private static boolean remove(Session server, Leftover leftover) throws ProblemException, InterruptedException {
        switch (leftover) {
            case Leftover.HalfBuilt half -> HiddenDatabase.drop(server, half.database());
            case Leftover.ExpiredPrevious old -> HiddenDatabase.drop(server, old.database());
            case Leftover.PartialSave partial -> delete(partial.file());
            case Leftover.UnclearDatabase unclear -> {
                return false;
            }
            case Leftover.LoneManifest lone -> {
                return false;
            }
        }
        return true;
    }

    private static void delete(Path file) throws ProblemException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(WholeFile.parent(file), e), e);
        }
    }

    private static List<Leftover> databases(Session server, ServerProfile profile)
            throws ProblemException, InterruptedException {
        var leftovers = new ArrayList<Leftover>();
        var all = HiddenDatabase.all(server);
        for (var database : all) {
            var name = database.name().name();
            if (database.name().use() == Use.BUILDING) {
                // Whoever builds holds the context's lock, and loses it with the connection.
                boolean abandoned = !ContextLock.isHeld(server, database.name().mark());
                leftovers.add(new Leftover.HalfBuilt(
                        name, database.note().map(HiddenNote::context), database.size(server), abandoned));
            } else if (database.note().isEmpty()) {
                leftovers.add(new Leftover.UnclearDatabase(name, database.size(server)));
            }
        }
        var contexts = all.stream()
                .flatMap(database -> database.note().stream())
                .map(HiddenNote::context)
                .distinct()
                .toList();
        for (var context : contexts) {
            for (var old : PreviousStates.expired(PreviousStates.of(all, context), profile.keepDays())) {
                leftovers.add(new Leftover.ExpiredPrevious(
                        old.name().name(), context, PreviousStates.since(old), old.size(server), true));
            }
        }
        return leftovers;
    }

    private List<Leftover> files(ServerProfile profile) throws ProblemException {
        var saves = profile.savesFolder();
        var leftovers = files(saves);
        for (var drive : drives.get()) {
            if (!drive.equals(saves)) {
                leftovers.addAll(onDrive(drive));
            }
        }
        return leftovers;
    }

    /// One that cannot be read, or is pulled out meanwhile, keeps nobody from tidying up elsewhere.
    private static List<Leftover> onDrive(Path drive) {
        try {
            return files(drive);
        } catch (ProblemException e) {
            return List.of();
        }
    }

    private static List<Leftover> files(Path folder) throws ProblemException {
        var leftovers = new ArrayList<Leftover>();
        for (var save : SavedFiles.in(folder)) {
            if (!Files.exists(save.file())) {
                leftovers.add(new Leftover.LoneManifest(ManifestFile.beside(save.file()), save.file()));
            }
        }
        if (!Files.isDirectory(folder)) {
            return leftovers;
        }
        try (var partials = Files.newDirectoryStream(folder, PartialFile::isOne)) {
            for (var partial : partials) {
                leftovers.add(new Leftover.PartialSave(
                        partial,
                        new Bytes(Files.size(partial)),
                        PartialFile.isAbandoned(partial, ApplicationName.computer())));
            }
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(folder, e), e);
        }
        return leftovers;
    }
}
