package org.sauvrest.core.restore;

import java.util.List;
import java.util.Optional;
import org.sauvrest.core.contexts.ContextFacts;
import org.sauvrest.core.save.VerifyReport;

/// Both sides of a restore, before anything is done: what is there now, and the checked file that would come.
///
/// @param now absent where there is no context of this name yet
/// @param odooNow version of the context's Odoo, such as `17.0.1.3`
/// @param odooThen of the file's
public record RestorePlan(
        RestoreRequest request,
        String context,
        VerifyReport file,
        Optional<ContextFacts> now,
        Optional<String> odooNow,
        Optional<String> odooThen,
        List<Notice> notices) {}
