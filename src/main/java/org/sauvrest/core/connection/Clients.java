package org.sauvrest.core.connection;

import java.util.List;
import java.util.Optional;
import org.sauvrest.core.postgres.ClientProgram;

/// PostgreSQL's client programs on this computer.
///
/// @param used with a certain server; absent where none of them will do
/// @param all that there are
public record Clients(Optional<ClientProgram> used, List<ClientProgram> all) {

    public Clients {
        all = List.copyOf(all);
    }
}
