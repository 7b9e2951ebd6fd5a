package org.sauvrest.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.sauvrest.core.save.ManifestFile;

/// Has a save say that it was made at another time, as one that somebody made then.
public final class SavedAt {

    private SavedAt() {}

    public static void change(Path save, Instant begun) throws IOException {
        var description = ManifestFile.beside(save);
        var text = Files.readString(description);
        var changed = text.replaceFirst("(\"begun\" : \")[^\"]*", "$1" + begun);
        if (changed.equals(text)) {
            throw new IllegalStateException(text);
        }
        Files.writeString(description, changed);
    }
}
