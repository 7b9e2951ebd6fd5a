package org.sauvrest.core.odoolog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sauvrest.core.odoo.ModuleStates;
import org.sauvrest.core.odoo.Series;

/// All that speaks against an update, from its exit status, its log and its database.
record Reasons(RunEnding ending, UpdateLog.Summary log, Optional<ModuleStates> states, Series series) {

    private static final int USAGE = 2;
    private static final int REFUSED = 1;

    /// How a shell tells a signal: added to this.
    private static final int SIGNAL = 128;

    private static final int LAST_SIGNAL = 64;

    List<UpdateReason> all() {
        return Stream.of(atOnce(), log.signs().stream(), database(), status(), end())
                .flatMap(part -> part)
                .distinct()
                .toList();
    }

    private Stream<UpdateReason> atOnce() {
        return switch (ending) {
            case RunEnding.Stopped stopped -> Stream.of(new UpdateReason.Stopped());
            case RunEnding.TimedOut late -> Stream.of(new UpdateReason.TimedOut(late.after()));
            case RunEnding.Exited exited
            when isSignal(exited.status()) -> Stream.of(new UpdateReason.Killed(exited.status() - SIGNAL));
            case RunEnding.Exited exited
            when exited.status() == USAGE ->
                log.wrongOption().map(UpdateReason.WrongOption::new).stream().map(reason -> reason);
            case RunEnding.Exited exited
            when exited.status() == REFUSED ->
                log.refusal().map(UpdateReason.Refused::new).stream().map(reason -> reason);
            case RunEnding.Exited exited -> Stream.empty();
        };
    }

    private Stream<UpdateReason> database() {
        if (states.isEmpty()) {
            return Stream.of(new UpdateReason.NotAnOdoo());
        }
        var found = states.get();
        return Stream.of(unfinished(found), wrongSeries(found)).flatMap(Optional::stream);
    }

    private static Optional<UpdateReason> unfinished(ModuleStates found) {
        var modules = found.unfinished().entrySet().stream()
                .map(module -> module.getKey() + " (" + module.getValue() + ")")
                .toList();
        return modules.isEmpty() ? Optional.empty() : Optional.of(new UpdateReason.ModulesUnfinished(modules));
    }

    private Optional<UpdateReason> wrongSeries(ModuleStates found) {
        return series.has(found.base())
                ? Optional.empty()
                : Optional.of(new UpdateReason.WrongSeries(series.name(), found.base()));
    }

    private Stream<UpdateReason> status() {
        return ending instanceof RunEnding.Exited exited && exited.status() != 0 && !isSignal(exited.status())
                ? Stream.of(new UpdateReason.ExitStatus(exited.status()))
                : Stream.empty();
    }

    /// 6.0 says nothing in the end: there, at least a module must have been begun.
    private Stream<UpdateReason> end() {
        boolean ended = series.isAtLeast(6, 1) ? log.loaded() : log.begun();
        return ended ? Stream.empty() : Stream.of(new UpdateReason.EndMissing());
    }

    private static boolean isSignal(int status) {
        return status > SIGNAL && status <= SIGNAL + LAST_SIGNAL;
    }
}
