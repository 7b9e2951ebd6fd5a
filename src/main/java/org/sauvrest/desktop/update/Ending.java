package org.sauvrest.desktop.update;

import java.util.Optional;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.update.UpdateReport;

/// How work on an update ended, and how the update stands now, however that was.
///
/// @param begun absent where it was not begun at all
record Ending(Optional<BegunUpdate> begun, Outcome<UpdateReport> outcome) {}
