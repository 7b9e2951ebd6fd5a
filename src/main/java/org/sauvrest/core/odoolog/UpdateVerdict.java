package org.sauvrest.core.odoolog;

import java.util.List;
import java.util.Optional;
import org.sauvrest.core.odoo.ModuleStates;
import org.sauvrest.core.odoo.Series;

/// Whether the update of a database has succeeded. None of exit status, log and database tells the truth alone: each
/// must say so.
public sealed interface UpdateVerdict {

    record Updated() implements UpdateVerdict {}

    /// Updated, with errors in parts of Odoo that have nothing to do with loading modules: to be read.
    record WithWarnings(List<UpdateLog.Finding> warnings) implements UpdateVerdict {}

    /// @param reasons the most telling ones first
    record Failed(List<UpdateReason> reasons) implements UpdateVerdict {}

    /// Judges a run.
    ///
    /// @param states what the database tells afterwards; absent where it is not an Odoo's
    /// @param series of the code that has updated it
    static UpdateVerdict of(RunEnding ending, UpdateLog.Summary log, Optional<ModuleStates> states, Series series) {
        var reasons = new Reasons(ending, log, states, series).all();
        if (!reasons.isEmpty()) {
            return new Failed(reasons);
        }
        return log.elsewhere().isEmpty() ? new Updated() : new WithWarnings(log.elsewhere());
    }
}
