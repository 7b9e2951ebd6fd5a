package org.sauvrest.core.odoolog;

import java.util.List;

/// Of all that speaks against an update, what people need to know: one error makes Odoo say three more times that
/// something failed, and what only follows from it hides it.
public final class TellingReasons {

    private static final String FAILED = "Failed to ";

    private TellingReasons() {}

    /// @return all of them where each only follows from something that nobody has told
    public static List<UpdateReason> of(List<UpdateReason> reasons) {
        var causes = reasons.stream()
                .filter(reason -> !follows(reason) && !isSaidBetter(reason, reasons))
                .toList();
        return causes.isEmpty() ? reasons : causes;
    }

    private static boolean follows(UpdateReason reason) {
        return switch (reason) {
            case UpdateReason.FailedTo failed -> true;
            case UpdateReason.ExitStatus status -> true;
            case UpdateReason.EndMissing end -> true;
            case UpdateReason.CriticalRecord(var logger, var message) -> message.startsWith(FAILED);
            default -> false;
        };
    }

    /// Odoo often logs the text of an error just before the error itself.
    private static boolean isSaidBetter(UpdateReason reason, List<UpdateReason> reasons) {
        var message = switch (reason) {
            case UpdateReason.CriticalRecord(var logger, var said) -> said;
            case UpdateReason.ModuleError(var logger, var said) -> said;
            default -> "";
        };
        return !message.isEmpty()
                && reasons.stream()
                        .anyMatch(other ->
                                other instanceof UpdateReason.ProgramError(var error) && error.contains(message));
    }
}
