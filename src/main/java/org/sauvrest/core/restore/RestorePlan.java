package org.sauvrest.core.restore;

import java.util.List;
import java.util.Optional;
import org.sauvrest.core.save.VerifyReport;

/// Both sides of a restore, before anything is done: what is there now, and the checked file that would come.
///
/// @param now absent where there is no context of this name yet
/// @param odooThen version of the file's Odoo, such as `17.0.1.3`
public record RestorePlan(
        RestoreRequest request,
        String context,
        VerifyReport file,
        Optional<Present> now,
        Optional<String> odooThen,
        List<Notice> notices) {}
