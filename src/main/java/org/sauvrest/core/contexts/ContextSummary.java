package org.sauvrest.core.contexts;

import java.time.Instant;
import java.util.Optional;
import org.sauvrest.core.words.Bytes;

/// A context as a list shows it.
///
/// @param odooVersion of its Odoo, such as `17.0.1.3`; absent where it is none, or where it may not be read
/// @param lastSave when it was last saved into the folder of the saves of this computer
public record ContextSummary(
        String name, Kind kind, String owner, Bytes size, Optional<String> odooVersion, Optional<Instant> lastSave) {}
