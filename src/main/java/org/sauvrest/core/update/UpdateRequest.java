package org.sauvrest.core.update;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sauvrest.core.settings.ServerProfile;

/// An update as somebody wants it.
///
/// @param profile of the server; it says where its Odoo is
/// @param target commit, branch or tag to bring the code to; absent for what its branch follows
/// @param databasesOnly whether the code is left as it is: something else has brought the new one
/// @param contexts those to update; empty for all that belong to the series of the code
/// @param leftOut those to leave alone
/// @param everyModule whether modules without a change are updated too
/// @param parallel how many contexts at once; absent for as many as the computer has room for
/// @param limit how long one context may take; absent for as long as it takes
public record UpdateRequest(
        ServerProfile profile,
        Optional<String> target,
        boolean databasesOnly,
        List<String> contexts,
        Set<String> leftOut,
        boolean everyModule,
        Optional<Integer> parallel,
        Optional<Duration> limit) {

    public UpdateRequest {
        contexts = List.copyOf(contexts);
        leftOut = Set.copyOf(leftOut);
    }
}
