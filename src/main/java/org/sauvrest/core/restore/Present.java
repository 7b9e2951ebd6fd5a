package org.sauvrest.core.restore;

import java.util.Optional;
import org.sauvrest.core.contexts.ContextFacts;

/// A context as it is now, before something would come in its place.
///
/// @param state absent where it cannot be looked into
public record Present(ContextFacts facts, Optional<StateFacts> state) {

    /// Version of its Odoo, such as `17.0.1.3`.
    public Optional<String> odoo() {
        return state.flatMap(StateFacts::odoo);
    }
}
