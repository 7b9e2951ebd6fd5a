package org.sauvrest.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sauvrest.core.settings.Installation;
import org.sauvrest.core.update.RehearsalReport;
import org.sauvrest.core.update.Standing;
import org.sauvrest.core.update.UpdatePlan;
import org.sauvrest.core.update.UpdateReport;
import org.sauvrest.core.update.UpdateText;
import org.sauvrest.core.words.Explanation;
import org.sauvrest.core.words.Words;

/// An update as text for a terminal.
final class UpdateTables {

    private UpdateTables() {}

    static String installation(Installation odoo, Words words) {
        return new TextTable()
                .row(words.say("update.odoo.code"), odoo.code())
                .row(words.say("update.odoo.executable"), odoo.executable())
                .row(words.say("update.odoo.configuration"), odoo.configuration())
                .row(words.say("update.odoo.addons"), String.join(", ", odoo.addons()))
                .row(words.say("update.odoo.account"), odoo.account().orElse("-"))
                .row(words.say("update.odoo.stop"), odoo.stop())
                .row(words.say("update.odoo.start"), odoo.start())
                .row(words.say("update.odoo.status"), odoo.status())
                .toString();
    }

    static String plan(UpdatePlan plan, Words words) {
        var lines = new ArrayList<String>();
        lines.add(UpdateText.versions(plan, words));
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

    static String rehearsal(RehearsalReport report, Words words) {
        var lines = new ArrayList<>(List.of(contexts(report.contexts(), words), UpdateText.rehearsal(report, words)));
        UpdateText.proof(report, words).ifPresent(lines::add);
        UpdateText.unasked(report, words).ifPresent(lines::add);
        return String.join(System.lineSeparator(), lines);
    }

    static String report(UpdateReport report, Words words) {
        var lines = new ArrayList<String>();
        var contexts = contexts(report.contexts(), words);
        lines.add(contexts);
        report.stuck().flatMap(UpdateReport.Stuck::problem).ifPresent(problem -> {
            var told = Explanation.of((Record) problem, words);
            if (!contexts.contains(told.what())) {
                lines.add(told.what());
            }
            lines.add(told.todo());
        });
        return String.join(System.lineSeparator(), lines);
    }

    private static String contexts(List<UpdateReport.Result> results, Words words) {
        var table = new TextTable()
                .row(words.say("column.context"), words.say("column.state"), words.say("update.column.took"));
        results.forEach(result -> table.row(
                result.context(),
                words.say(result.stage()),
                result.took().map(words::write).orElse("")));
        var lines = new ArrayList<>(List.of(table.toString()));
        UpdateText.whys(results, words).forEach((whys, same) -> {
            whys.forEach(why -> lines.add(UpdateText.of(UpdateText.names(same), why, words)));
            same.stream()
                    .filter(result ->
                            !result.reasons().isEmpty() || result.problem().isPresent())
                    .flatMap(result -> result.log().stream())
                    .findFirst()
                    .ifPresent(log -> lines.add("    " + words.say("update.log", "file", log)));
        });
        return String.join(System.lineSeparator(), lines);
    }

    /// What is told of a context while it is being updated.
    static String line(Standing standing, Words words) {
        var told = UpdateText.news(standing, words).orElseGet(() -> words.say(standing.stage()));
        return UpdateText.of(standing.context(), told, words);
    }
}
