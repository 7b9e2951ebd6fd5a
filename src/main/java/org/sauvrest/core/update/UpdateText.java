package org.sauvrest.core.update;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sauvrest.core.odoo.OdooInstall;
import org.sauvrest.core.odoolog.TellingReasons;
import org.sauvrest.core.update.UpdatePlan.CodeChange;
import org.sauvrest.core.update.UpdatePlan.Database;
import org.sauvrest.core.words.Explanation;
import org.sauvrest.core.words.Words;

/// What people are told of an update, wherever they read it.
public final class UpdateText {

    private static final int ID = 10;

    private static final Set<UpdateStep> WHILE_STOPPED = EnumSet.of(
            UpdateStep.MOVE,
            UpdateStep.KEEP,
            UpdateStep.UPDATE,
            UpdateStep.MOVE_BACK,
            UpdateStep.CONFIGURE_BACK,
            UpdateStep.BRING_BACK);

    private UpdateText() {}

    /// From which version to which, in one sentence.
    public static String versions(UpdatePlan plan, Words words) {
        var key = plan.before().equals(plan.target()) ? "update.plan.same" : "update.plan";
        return words.say(key, Map.of("before", plan.before(), "target", plan.target()));
    }

    /// What would change in a checkout, in one sentence.
    public static String code(CodeChange change, Words words) {
        var key = change.changes() ? change.rewritten() ? "update.code.rewritten" : "update.code" : "update.code.same";
        return words.say(
                key,
                Map.of(
                        "folder", change.path(),
                        "from", shortId(change.from()),
                        "to", shortId(change.to()),
                        "commits", change.commits(),
                        "modules", change.modules().size()));
    }

    /// A commit by as much of its id as people can compare.
    public static String shortId(String commit) {
        return commit.substring(0, Math.min(ID, commit.length()));
    }

    /// What would happen to a context.
    public static String fate(Database database, Words words) {
        return database.leftOut().map(words::say).orElseGet(() -> words.say("update.fate"));
    }

    public static String version(Optional<String> version) {
        return version.map(OdooInstall::series).orElse("-");
    }

    /// What there is to say of a context or of several.
    public static String of(String names, String said, Words words) {
        return words.say("update.of", Map.of("names", names, "said", said));
    }

    /// Why a context stands where it stands; nothing where there is nothing to explain.
    public static List<String> why(UpdateReport.Result result, Words words) {
        return Stream.of(
                        result.problem().stream()
                                .map(problem ->
                                        Explanation.of((Record) problem, words).what()),
                        TellingReasons.of(result.reasons()).stream()
                                .map(reason -> words.say(reason.key(), (Record) reason)),
                        Stream.of(result.stage())
                                .filter(stage -> stage == Stage.LEFT_OUT)
                                .map(stage -> words.say("update.left-out")),
                        Stream.of(result.warnings())
                                .filter(count -> count > 0)
                                .map(count -> words.say("update.warnings", "count", count)))
                .flatMap(each -> each)
                .toList();
    }

    /// What is told of a context while it is being updated: that nothing comes, or the module that it is at; nothing
    /// where the stage says all.
    public static Optional<String> news(Standing standing, Words words) {
        return standing.silence()
                .map(silence -> silence(silence, words))
                .or(() -> standing.progress()
                        .filter(progress -> !progress.module().isEmpty())
                        .map(progress -> words.say("update.module", progress)));
    }

    /// That a server program has said nothing for a while, and what its database tells of that.
    public static String silence(Silence silence, Words words) {
        if (!silence.blockers().isEmpty()) {
            return words.say("update.silence.blocked", silence);
        }
        return words.say(silence.mayBeHung() ? "update.silence.idle" : "update.silence.working", silence);
    }

    /// By what each context was proved; nothing where that is still to come.
    public static Optional<String> proof(UpdateReport report, Words words) {
        if (!report.isGood()) {
            return Optional.empty();
        }
        var key = WebProof.hasLoginPage(report.target()) ? "update.proof.page" : "update.proof.no-page";
        return Optional.of(words.say(key, "target", report.target()));
    }

    /// The contexts that something is to be told of, those together of which it is the same.
    public static Map<List<String>, List<UpdateReport.Result>> whys(List<UpdateReport.Result> results, Words words) {
        var whys = new LinkedHashMap<List<String>, List<UpdateReport.Result>>();
        for (var result : results) {
            var why = why(result, words);
            if (!why.isEmpty()) {
                whys.computeIfAbsent(why, none -> new ArrayList<>()).add(result);
            }
        }
        return whys;
    }

    /// Their names, as a line begins with them.
    public static String names(List<UpdateReport.Result> results) {
        return results.stream().map(UpdateReport.Result::context).collect(Collectors.joining(", "));
    }

    /// What a rehearsal has come to, in one sentence.
    public static String rehearsal(RehearsalReport report, Words words) {
        return words.say(report.isGood() ? "update.rehearsed" : "update.rehearsal-failed", report);
    }

    /// By what the copies of a rehearsal were judged beside their updates; nothing where one fails or could not be
    /// asked.
    public static Optional<String> proof(RehearsalReport report, Words words) {
        if (!report.isGood() || !report.unasked().isEmpty()) {
            return Optional.empty();
        }
        var key = WebProof.hasLoginPage(report.target()) ? "update.rehearsal.page" : "update.rehearsal.no-page";
        return Optional.of(words.say(key, "target", report.target()));
    }

    /// On which copies no login was tried, and why.
    public static Optional<String> unasked(RehearsalReport report, Words words) {
        return report.unasked().isEmpty()
                ? Optional.empty()
                : Optional.of(words.say("update.rehearsal.unasked", "contexts", report.unasked()));
    }

    /// What an update has come to, in one sentence.
    public static String state(UpdateReport report, Words words) {
        var key = switch (report.state()) {
            case DONE -> "update.done";
            case BACK -> "update.back";
            case HALTED -> stands(report) ? "update.halted" : "update.halted.early";
            case OPEN -> "update.open";
        };
        long proved = report.contexts().stream()
                .filter(result -> result.stage().isProved())
                .count();
        return words.say(
                key,
                Map.of(
                        "id", report.id(),
                        "before", report.before(),
                        "target", report.target(),
                        "proved", proved,
                        "total", report.contexts().size(),
                        "url", report.url()));
    }

    /// Whether Odoo was stopped and not yet started: where another step has failed, it may run.
    private static boolean stands(UpdateReport report) {
        return report.stuck()
                .map(UpdateReport.Stuck::step)
                .filter(WHILE_STOPPED::contains)
                .isPresent();
    }
}
