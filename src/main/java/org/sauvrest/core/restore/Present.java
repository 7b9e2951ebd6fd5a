package org.sauvrest.core.restore;

import java.time.Instant;
import java.util.Optional;
import org.sauvrest.core.contexts.ContextFacts;

/// A context as it is now, before something would come in its place.
///
/// @param odoo version of its Odoo, such as `17.0.1.3`
/// @param changed when somebody last changed something in its Odoo, as far as that is known
/// @param tables how many hold rows that a save would hold
public record Present(ContextFacts facts, Optional<String> odoo, Optional<Instant> changed, long tables) {}
