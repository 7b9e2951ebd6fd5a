package org.sauvrest.core.restore;

import java.util.Optional;

/// Both sides of an undo, before anything is done: what is there now, and the kept state that would come.
///
/// @param now absent where there is no context of this name any more
/// @param bytes size of the kept state on the server; 0 where that is not told
/// @param then as noted when the state was put away; it is closed, so that nobody can look into it
public record UndoPlan(KeptState state, Optional<Present> now, long bytes, Optional<StateFacts> then) {}
