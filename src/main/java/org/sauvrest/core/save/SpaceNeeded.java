package org.sauvrest.core.save;

import java.nio.file.Path;
import org.sauvrest.core.contexts.ContextFacts;
import org.sauvrest.core.problem.ProblemException;

/// How much room a save will take, before it is known.
final class SpaceNeeded {

    /// Archives of Odoo databases were seen to take a tenth to a fifth of the database's size on the server.
    private static final int USUAL_SHARE = 4;

    private static final long LEAST = 8L << 20;

    private SpaceNeeded() {}

    /// A quarter more than the last save of the context in this folder, else a quarter of the database.
    static long of(Path folder, ContextFacts facts) throws ProblemException {
        long guess = SavedFiles.in(folder).stream()
                .filter(save -> save.manifest().context().equals(facts.name()))
                .findFirst()
                .map(save -> save.manifest().bytes() * 5 / 4)
                .orElse(facts.bytes() / USUAL_SHARE);
        return LEAST + guess;
    }
}
