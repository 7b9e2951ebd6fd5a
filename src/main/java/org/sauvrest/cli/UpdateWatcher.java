package org.sauvrest.cli;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.sauvrest.core.update.Silence;
import org.sauvrest.core.update.Standing;

/// Tells at the command line how the contexts stand: all of it to those who want details, and to everybody that one of
/// them keeps silent and should be looked at.
final class UpdateWatcher implements Consumer<Standing> {

    private final Face face;

    /// Those that it was told of since they last spoke.
    private final Set<String> silent = ConcurrentHashMap.newKeySet();

    UpdateWatcher(Face face) {
        this.face = face;
    }

    @Override
    public void accept(Standing standing) {
        var line = UpdateTables.line(standing, face.words());
        if (standing.silence().isEmpty()) {
            silent.remove(standing.context());
        }
        boolean begins = standing.silence().filter(Silence::isWorthALook).isPresent() && silent.add(standing.context());
        if (begins) {
            face.tell(line);
        } else {
            face.progress().line(line);
        }
    }
}
