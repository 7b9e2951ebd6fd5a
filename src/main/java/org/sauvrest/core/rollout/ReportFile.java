package org.sauvrest.core.rollout;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sauvrest.core.files.PlainText;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.words.PrintedPage;
import org.sauvrest.core.words.Words;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/// The report of a campaign as a file, by the ending of its name: `.csv` for a spreadsheet, `.json` for programs, and
/// `.html` for a page to print.
public final class ReportFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final CsvMapper CSV = new CsvMapper();
    /// By the clock on the wall, as every spreadsheet understands it.
    private static final DateTimeFormatter SPREADSHEET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    /// In which a name ends, and what it stands for.
    public static final List<String> ENDINGS = List.of(".csv", ".json", ".html");

    private ReportFile() {}

    public static void write(Path file, CampaignReport report, Words words) throws ProblemException {
        var name = file.toString().toLowerCase(Locale.ROOT);
        var text = name.endsWith(".csv")
                ? csv(report, words)
                : name.endsWith(".json") ? JSON.writeValueAsString(report) : page(report, words);
        WholeFile.write(file.toAbsolutePath(), text.getBytes(StandardCharsets.UTF_8));
    }

    /// Why a computer stands where it stands, in one sentence; empty where there is nothing to explain.
    public static String why(Standing standing, Words words) {
        if (standing.reason() == Reason.NONE) {
            return "";
        }
        var plain = words.say(standing.reason());
        var reason = standing.jump()
                .map(host -> words.say("rollout.at-jump-host", Map.of("host", host, "reason", plain)))
                .orElse(plain);
        return standing.said().isBlank()
                ? reason
                : reason + " (" + standing.said().lines().findFirst().orElse("") + ")";
    }

    /// Where the password has changed meanwhile: how many computers are not right any more.
    public static Optional<String> outdated(CampaignReport report, Words words) {
        return report.outdated() == 0
                ? Optional.empty()
                : Optional.of(words.say(
                        "rollout.outdated", Map.of("account", report.account(), "outdated", report.outdated())));
    }

    private static List<String> headings(Words words) {
        return List.of(
                words.say("column.computer"),
                words.say("column.address"),
                words.say("column.room"),
                words.say("column.state"),
                words.say("column.why"),
                words.say("column.since"));
    }

    /// What stands under the headings.
    private static List<String> cells(Standing standing, Words words, Function<Instant, String> time) {
        var computer = standing.computer();
        return List.of(
                computer.name(),
                computer.address(),
                computer.room(),
                words.say(standing.state()),
                why(standing, words),
                standing.at().map(time).orElse(""));
    }

    private static String csv(CampaignReport report, Words words) {
        var columns = CsvSchema.builder()
                .addColumns(headings(words), CsvSchema.ColumnType.STRING)
                .setUseHeader(true)
                .setColumnSeparator(';')
                .build();
        var rows = report.computers().stream()
                .map(standing -> cells(standing, words, SPREADSHEET::format).stream()
                        .map(ReportFile::plain)
                        .toList())
                .toList();
        // A spreadsheet takes the file for UTF-8 by this mark only.
        return PlainText.BYTE_ORDER_MARK + CSV.writer(columns).writeValueAsString(rows);
    }

    /// A spreadsheet would take a text that begins so for a formula.
    private static String plain(String text) {
        return text.matches("(?s)[=+@-].*") ? "'" + text : text;
    }

    private static String page(CampaignReport report, Words words) {
        var missing = report.missing().stream()
                .map(standing -> standing.computer().name())
                .toList();
        var page = new PrintedPage(words.locale(), words.say("rollout.page.title"))
                .paragraph(words.say("rollout.page.applied", report))
                .paragraph(words.say("rollout.page.done", report));
        outdated(report, words).ifPresent(page::paragraph);
        page.paragraph(
                missing.isEmpty()
                        ? words.say("rollout.page.nothing-missing")
                        : words.say("rollout.page.missing", "names", missing));
        page.table(
                headings(words),
                report.computers().stream()
                        .map(standing ->
                                new PrintedPage.Row(!standing.state().isDone(), cells(standing, words, words::write)))
                        .toList());
        return page.paragraph(words.say("rollout.page.told", Map.of("now", Instant.now())))
                .toString();
    }
}
