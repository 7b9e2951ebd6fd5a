package org.sauvrest.core.save;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sauvrest.core.files.Drives;
import org.sauvrest.core.operation.Operation;
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
