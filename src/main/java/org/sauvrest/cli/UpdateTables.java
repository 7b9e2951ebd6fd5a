package org.sauvrest.cli;

import java.util.ArrayList;
import java.util.Map;
import org.sauvrest.core.odoolog.UpdateProgress;
import org.sauvrest.core.update.Silence;
import org.sauvrest.core.update.Standing;
import org.sauvrest.core.update.UpdatePlan;
import org.sauvrest.core.update.UpdateReport;
import org.sauvrest.core.update.UpdateText;
import org.sauvrest.core.words.Explanation;
import org.sauvrest.core.words.Words;

/// An update as text for a terminal.
final class UpdateTables {

    private UpdateTables() {}

    static String plan(UpdatePlan plan, Words words) {
        var lines = new ArrayList<String>();
        var key = plan.before().equals(plan.target()) ? "update.plan.same" : "update.plan";
        lines.add(words.say(key, Map.of("before", plan.before(), "target", plan.target())));
        plan.code().forEach(change -> {
            lines.add(UpdateText.code(change, words));
            if (!change.modules().isEmpty()) {
                lines.add("    " + words.say("update.code.modules", "modules", change.modules()));
            }
            if (!change.localChanges().isEmpty()) {
                lines.add("    " + words.say("update.code.local", "files", change.localChanges()));
            }
        });
        lines.add("");
        lines.add(databases(plan, words));
        lines.add("");
        lines.add(
                plan.isNothing()
                        ? words.say("update.nothing")
                        : words.say(
                                "update.plan.size",
                                Map.of(
                                        "parallel", plan.parallel(),
                                        "needed", plan.needed(),
                                        "room", plan.room())));
        plan.estimate().ifPresent(time -> lines.add(words.say("update.plan.time", "time", time)));
        return String.join(System.lineSeparator(), lines);
    }

    private static String databases(UpdatePlan plan, Words words) {
        var table = new TextTable()
                .row(
                        words.say("column.context"),
                        words.say("column.odoo"),
                        words.say("update.column.sessions"),
                        words.say("update.column.fate"));
        plan.databases()
                .forEach(database -> table.row(
                        database.context(),
                        UpdateText.version(database.version()),
                        words.write(database.sessions()),
                        UpdateText.fate(database, words)));
        return table.toString();
    }

    static String report(UpdateReport report, Words words) {
        var lines = new ArrayList<String>();
        var table = new TextTable()
                .row(words.say("column.context"), words.say("column.state"), words.say("update.column.took"));
        report.contexts()
                .forEach(result -> table.row(
                        result.context(),
                        words.say(result.stage()),
                        result.took().map(words::write).orElse("")));
        lines.add(table.toString());
        UpdateText.whys(report, words).forEach((whys, results) -> {
            whys.forEach(why -> lines.add(UpdateText.names(results) + ": " + why));
            results.stream()
                    .filter(result -> !result.reasons().isEmpty())
                    .flatMap(result -> result.log().stream())
                    .findFirst()
                    .ifPresent(log -> lines.add("    " + words.say("update.log", "file", log)));
        });
        report.stuck().flatMap(UpdateReport.Stuck::problem).ifPresent(problem -> {
            var told = Explanation.of((Record) problem, words);
            lines.add(told.what());
            lines.add(told.todo());
        });
        return String.join(System.lineSeparator(), lines);
    }

    /// What is told of a context while it is being updated.
    static String line(Standing standing, Words words) {
        var told = standing.silence()
                .map(silence -> silence(silence, words))
                .or(() -> standing.progress()
                        .filter(progress -> !progress.module().isEmpty())
                        .map(progress -> module(progress, words)))
                .orElseGet(() -> words.say(standing.stage()));
        return standing.context() + ": " + told;
    }

    private static String module(UpdateProgress progress, Words words) {
        return words.say(
                "update.module",
                Map.of("number", progress.number(), "total", progress.total(), "module", progress.module()));
    }

    private static String silence(Silence silence, Words words) {
        if (!silence.blockers().isEmpty()) {
            return words.say(
                    "update.silence.blocked", Map.of("lasted", silence.lasted(), "blockers", silence.blockers()));
        }
        var key = silence.mayBeHung() ? "update.silence.idle" : "update.silence.working";
        return words.say(key, "lasted", silence.lasted());
    }
}
