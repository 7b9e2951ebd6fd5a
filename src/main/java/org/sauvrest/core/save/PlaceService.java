package org.sauvrest.core.save;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sauvrest.core.contexts.ApplicationName;
import org.sauvrest.core.files.Drives;
import org.sauvrest.core.files.PartialFile;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.words.Bytes;

/// Where saves can go to, with the room that is there. A disk may be slow to answer.
public final class PlaceService {

    /// The usual folder first, then the drives that are plugged in.
    ///
    /// @param usual absent where it is of no use
    public Operation<List<Place>> places(Optional<Path> usual) {
        return progress -> {
            var places = new ArrayList<Place>();
            usual.ifPresent(folder -> places.add(place(folder, Place.Kind.USUAL)));
            Drives.removable().forEach(drive -> places.add(place(drive, Place.Kind.DRIVE)));
            return List.copyOf(places);
        };
    }

    /// A folder that somebody has chosen.
    public Operation<Place> chosen(Path folder) {
        return progress -> place(folder, Place.Kind.CHOSEN);
    }

    /// Tries whether a save can be written into a folder, as saving itself begins: the folders that are not there are
    /// made, and in them a file. Nothing of it stays.
    public Operation<Path> writable(Path folder) {
        return progress -> {
            var missing = missing(folder.toAbsolutePath());
            try {
                Files.createDirectories(folder);
                PartialFile.of(folder.resolve("try"), ApplicationName.computer())
                        .close();
            } catch (IOException e) {
                throw new ProblemException(WholeFile.problem(folder, e), e);
            } finally {
                removeEmpty(missing);
            }
            return folder;
        };
    }

    /// The folders that are to be made, the innermost first.
    private static List<Path> missing(Path folder) {
        return Stream.iterate(folder, each -> each != null && Files.notExists(each), Path::getParent)
                .toList();
    }

    private static void removeEmpty(List<Path> folders) {
        try {
            for (var folder : folders) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            // Somebody else has begun to use it meanwhile: then it may stay.
            return;
        }
    }

    private static Place place(Path folder, Place.Kind kind) {
        try {
            return new Place(
                    folder,
                    kind,
                    Optional.of(new Bytes(Files.getFileStore(folder).getUsableSpace())));
        } catch (IOException e) {
            return new Place(folder, kind, Optional.empty());
        }
    }
}
