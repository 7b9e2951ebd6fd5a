package org.sauvrest.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.restore.Notice;
import org.sauvrest.core.restore.RestorePlan;
import org.sauvrest.core.restore.RestoreReport;
import org.sauvrest.core.restore.RestoreRequest;
import org.sauvrest.core.restore.StateFacts;
import org.sauvrest.core.words.Bytes;
import org.sauvrest.core.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sauvrest restore`: a file becomes a context again.
@Command(name = "restore")
final class RestoreCommand extends Verb {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--into", paramLabel = "CONTEXT")
    private @Nullable String into;

    @Option(names = "--other-context")
    private boolean otherContext;

    @Option(names = "--other-odoo")
    private boolean otherOdoo;

    @Override
    ExitCode work(Face face) throws ProblemException, InterruptedException {
        var request = new RestoreRequest(profile(), file, Optional.ofNullable(into), otherContext, otherOdoo);
        var plan = root().core().plan().plan(request).run(face.progress());
        if (!root().yes()) {
            face.tell(bothSides(plan, face.words()));
        }
        confirm(face, face.words().say("restore.question", "context", plan.context()));
        return say(face, root().core().restore().restore(plan), report -> text(report, face.words()));
    }

    private static String bothSides(RestorePlan plan, Words words) {
        var lines = new ArrayList<String>();
        lines.add(plan.now()
                .map(now -> words.say(
                        "restore.now",
                        Map.of(
                                "context", plan.context(),
                                "size", new Bytes(now.facts().bytes()),
                                "odoo", StateFacts.ofOdoo(now.odoo(), words))))
                .orElseGet(() -> words.say("restore.new", "context", plan.context())));
        lines.add(then(plan, words));
        lines.addAll(said(plan.notices(), words));
        if (plan.now().isPresent()) {
            lines.add(words.say("restore.kept", "days", plan.request().profile().keepDays()));
        }
        return String.join(System.lineSeparator(), lines);
    }

    /// Only a file with its description tells when it was saved, from which Odoo, and how large the context was.
    private static String then(RestorePlan plan, Words words) {
        var file = plan.file();
        return file.manifest()
                .map(saved -> words.say(
                        "restore.then",
                        Map.of(
                                "file", file.file(),
                                "context", file.context(),
                                "size", new Bytes(saved.databaseBytes()),
                                "odoo", StateFacts.ofOdoo(plan.odooThen(), words),
                                "saved", saved.begun())))
                .orElseGet(() -> words.say(
                        "restore.then-unknown",
                        Map.of(
                                "file", file.file(),
                                "context", file.context(),
                                "size", new Bytes(file.report().bytes()))));
    }

    static String text(RestoreReport report, Words words) {
        var lines = new ArrayList<String>();
        lines.add(words.say(
                "restore.done",
                Map.of(
                        "context", report.context(),
                        "tables", report.tables(),
                        "rows", report.rows(),
                        "took", report.took())));
        report.previousUntil()
                .ifPresent(until -> lines.add(words.say(
                        "restore.undo",
                        Map.of("until", until, "context", report.context(), "unusable", report.unusable()))));
        lines.addAll(said(report.notices(), words));
        return String.join(System.lineSeparator(), lines);
    }

    private static List<String> said(List<Notice> notices, Words words) {
        return notices.stream()
                .map(notice -> words.say("notice." + notice.getClass().getSimpleName(), (Record) notice))
                .toList();
    }
}
