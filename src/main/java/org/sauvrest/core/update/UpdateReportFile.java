package org.sauvrest.core.update;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.JsonFacts;
import org.sauvrest.core.words.Explanation;
import org.sauvrest.core.words.PrintedPage;
import org.sauvrest.core.words.Words;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The report of an update as a file, by the ending of its name: `.json` for programs, and otherwise a page to print
/// and hand in.
public final class UpdateReportFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addModule(JsonFacts.module())
            .build();

    private UpdateReportFile() {}

    public static void write(Path file, UpdateReport report, Words words) throws ProblemException {
        var name = file.toString().toLowerCase(Locale.ROOT);
        var text = name.endsWith(".json") ? JSON.writeValueAsString(report) : page(report, words);
        WholeFile.write(file.toAbsolutePath(), text.getBytes(StandardCharsets.UTF_8));
    }

    private static String page(UpdateReport report, Words words) {
        var page = new PrintedPage(words.locale(), words.say("update.page.title"))
                .paragraph(words.say("update.page.applied", report))
                .paragraph(words.say("update.page.versions", report))
                .paragraph(UpdateText.state(report, words));
        UpdateText.proof(report, words).ifPresent(page::paragraph);
        page.heading(words.say("update.page.code"));
        report.code()
                .forEach(code -> page.paragraph(UpdateText.of(
                        code.path().toString(),
                        UpdateText.shortId(code.from()) + " → " + UpdateText.shortId(code.to()),
                        words)));
        if (report.code().isEmpty()) {
            page.paragraph(words.say("update.page.code.same"));
        }
        page.heading(words.say("update.page.contexts"))
                .table(
                        headings(
                                words,
                                "update.page.context",
                                "update.page.state",
                                "update.page.took",
                                "update.page.modules",
                                "update.page.save"),
                        report.contexts().stream()
                                .map(result -> context(result, words))
                                .toList());
        page.heading(words.say("update.page.pitfalls"));
        var pitfalls = pitfalls(report, words);
        (pitfalls.isEmpty() ? List.of(words.say("update.page.no-pitfalls")) : pitfalls).forEach(page::paragraph);
        return page.heading(words.say("update.page.commands"))
                .table(
                        headings(
                                words,
                                "update.page.at",
                                "update.page.account",
                                "update.page.command",
                                "update.page.status",
                                "update.page.took"),
                        report.commands().stream()
                                .map(command -> command(command, words))
                                .toList())
                .toString();
    }

    private static List<String> headings(Words words, String... keys) {
        return Stream.of(keys).map(words::say).toList();
    }

    private static PrintedPage.Row context(UpdateReport.Result result, Words words) {
        return new PrintedPage.Row(
                result.stage() == Stage.FAILED,
                List.of(
                        result.context(),
                        words.say(result.stage()),
                        result.took().map(words::write).orElse(""),
                        result.modules().equals(List.of(Need.ALL))
                                ? words.say("update.page.all-modules")
                                : String.join(", ", result.modules()),
                        result.save().orElse("")));
    }

    private static PrintedPage.Row command(LoggedMachine.Ran ran, Words words) {
        return new PrintedPage.Row(
                false,
                List.of(
                        words.write(ran.at()),
                        Stream.of(ran.user(), ran.computer())
                                .filter(part -> !part.isEmpty())
                                .reduce((user, computer) -> user + "@" + computer)
                                .orElse(""),
                        ran.command(),
                        words.write(ran.status()),
                        words.write(Duration.ofMillis(ran.milliseconds()))));
    }

    private static List<String> pitfalls(UpdateReport report, Words words) {
        return Stream.concat(
                        UpdateText.whys(report.contexts(), words).entrySet().stream()
                                .flatMap(each -> each.getKey().stream()
                                        .map(why -> UpdateText.of(UpdateText.names(each.getValue()), why, words))),
                        report.stuck().flatMap(UpdateReport.Stuck::problem).stream()
                                .map(problem ->
                                        Explanation.of((Record) problem, words).what()))
                .distinct()
                .toList();
    }
}
