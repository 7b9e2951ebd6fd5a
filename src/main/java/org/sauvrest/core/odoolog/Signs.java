package org.sauvrest.core.odoolog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sauvrest.core.odoo.Series;

/// What a record of the log says against an update.
final class Signs {

    private static final Pattern UNKNOWN = Pattern.compile("^invalid module names, ignored: (.*)$");
    private static final String ALL = "all";
    private static final Pattern NAME = Pattern.compile("'([^']+)'");
    private static final String INCONSISTENT = "Some modules have inconsistent states";
    private static final String NOT_LOADED = "Some modules are not loaded";

    /// Of older ones: newer ones say this of a module that a later pass loads, and tell in the end by an error.
    private static final Pattern NOT_LOADED_YET =
            Pattern.compile("^(?:Some modules were not loaded|Not all modules have loaded)\\.");

    private static final String FAILED = "Failed to ";

    /// What loads modules, and what speaks with the database; the short names are those of 6.0.
    private static final Pattern LOADERS =
            Pattern.compile("(?:odoo|openerp)\\.(?:modules(?:\\..*)?|sql_db(?:\\..*)?)|init|migration|db(?:\\..*)?");

    private static final Pattern PORT = Pattern.compile("Address already in use|(?:Errno|WinError) (?:98|48|10048)\\b");

    private static final Set<String> CONNECTION_KINDS =
            Set.of("OperationalError", "AdminShutdown", "CrashShutdown", "CannotConnectNow");

    /// In the languages of PostgreSQL's messages.
    private static final Pattern CONNECTION = Pattern.compile("(?i)conn?e[cx]|FATAL");

    private Signs() {}

    /// @param begun whether a module was begun before
    static List<UpdateReason> of(LogRecord record, Series series, boolean begun) {
        var signs = new ArrayList<UpdateReason>();
        Traceback.in(record.message()).map(error -> meaning(error, begun)).ifPresent(signs::add);
        said(record, series).ifPresent(signs::add);
        return signs;
    }

    private static Optional<UpdateReason> said(LogRecord record, Series series) {
        var message = record.firstLine();
        var unknown = UNKNOWN.matcher(message);
        if (unknown.find()) {
            return unknown(unknown.group(1));
        }
        if (message.startsWith(INCONSISTENT)) {
            return Optional.of(new UpdateReason.InconsistentModules(names(message)));
        }
        if (message.startsWith(NOT_LOADED)) {
            return Optional.of(new UpdateReason.ModulesNotLoaded(message));
        }
        if (!series.isAtLeast(14, 0) && NOT_LOADED_YET.matcher(message).find()) {
            return Optional.of(new UpdateReason.ModulesNotLoaded(message));
        }
        return graded(record, message);
    }

    /// Some series count `all` among the names.
    private static Optional<UpdateReason> unknown(String names) {
        var modules =
                Stream.of(names.split(", *")).filter(name -> !name.equals(ALL)).toList();
        return modules.isEmpty() ? Optional.empty() : Optional.of(new UpdateReason.UnknownModules(modules));
    }

    private static Optional<UpdateReason> graded(LogRecord record, String message) {
        if (record.level() == LogLevel.CRITICAL) {
            return Optional.of(new UpdateReason.CriticalRecord(record.logger(), message));
        }
        if (message.startsWith(FAILED)) {
            return Optional.of(new UpdateReason.FailedTo(message));
        }
        return record.level() == LogLevel.ERROR
                        && LOADERS.matcher(record.logger()).matches()
                ? Optional.of(new UpdateReason.ModuleError(record.logger(), message))
                : Optional.empty();
    }

    private static UpdateReason meaning(Traceback error, boolean begun) {
        if (PORT.matcher(error.error()).find()) {
            return new UpdateReason.PortInUse(error.answer());
        }
        var said = error.error() + "\n" + error.rest();
        if (error.isOf(CONNECTION_KINDS) && CONNECTION.matcher(said).find()) {
            return connection(error, said, begun);
        }
        return new UpdateReason.ProgramError(error.whole());
    }

    /// A server that answers with FATAL, in whatever language, is there and does not want.
    private static UpdateReason connection(Traceback error, String said, boolean begun) {
        if (begun) {
            return new UpdateReason.ConnectionLost(error.answer());
        }
        var fatal = said.lines().filter(line -> line.contains("FATAL")).findFirst();
        return fatal.<UpdateReason>map(line -> new UpdateReason.LoginRefused(line.replaceFirst("^.*?FATAL: *", "")))
                .orElseGet(() -> new UpdateReason.DatabaseSilent(error.answer()));
    }

    private static List<String> names(String message) {
        return NAME.matcher(message)
                .results()
                .map((MatchResult name) -> name.group(1))
                .toList();
    }
}
