package org.sauvrest.core.odoolog;

import java.time.Duration;
import java.util.List;

/// Why an update counts as failed. The words stand under `update.reason.NAME`.
public sealed interface UpdateReason {

    /// The key of its words.
    default String key() {
        return "update.reason." + getClass().getSimpleName();
    }

    /// Somebody stopped it.
    record Stopped() implements UpdateReason {}

    record TimedOut(Duration after) implements UpdateReason {}

    /// By a signal: 9 is often the system that ran out of memory.
    record Killed(int signal) implements UpdateReason {}

    /// An option, the configuration file or the addons path.
    record WrongOption(String answer) implements UpdateReason {}

    /// Odoo does not run as `root`, nor log in as `postgres`.
    record Refused(String answer) implements UpdateReason {}

    record PortInUse(String answer) implements UpdateReason {}

    record LoginRefused(String answer) implements UpdateReason {}

    record DatabaseSilent(String answer) implements UpdateReason {}

    record ConnectionLost(String answer) implements UpdateReason {}

    /// Names that were to be updated and that Odoo does not know.
    record UnknownModules(List<String> modules) implements UpdateReason {}

    record InconsistentModules(List<String> modules) implements UpdateReason {}

    record ModulesNotLoaded(String answer) implements UpdateReason {}

    record CriticalRecord(String logger, String message) implements UpdateReason {}

    /// Odoo says that it failed to do something.
    record FailedTo(String message) implements UpdateReason {}

    record ProgramError(String error) implements UpdateReason {}

    /// An error of what loads modules or speaks with the database.
    record ModuleError(String logger, String message) implements UpdateReason {}

    /// More was wrong than is kept.
    record MoreErrors(int count) implements UpdateReason {}

    /// Modules that wait in the database, with their states.
    record ModulesUnfinished(List<String> modules) implements UpdateReason {}

    record WrongSeries(String expected, String found) implements UpdateReason {}

    record NotAnOdoo() implements UpdateReason {}

    record ExitStatus(int status) implements UpdateReason {}

    /// Odoo did not say that the modules are loaded.
    record EndMissing() implements UpdateReason {}
}
