package org.sauvrest.core.odoolog;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sauvrest.core.odoo.Series;

/// The log of one database's update, read while it is written. It keeps what matters of it and no more, however long it
/// gets; it may be asked by another thread at any time.
public final class UpdateLog {

    static final int MOST_FINDINGS = 50;
    static final int MOST_SIGNS = 30;
    private static final int LINES_BEFORE = 4;

    /// As Python's programs answer to a wrong option.
    private static final Pattern WRONG_OPTION = Pattern.compile("^\\S+(?: \\S+)?: error: (.+)$");

    private static final Pattern REFUSAL = Pattern.compile("^.*\\baborting\\.?$");

    /// An error, or something else that speaks against the update, with what stood before it.
    ///
    /// @param module that was being updated; empty before the first
    /// @param before the last lines before it
    public record Finding(LogRecord record, String module, List<String> before) {}

    /// What a whole log tells.
    ///
    /// @param begun whether a module was begun
    /// @param loaded whether it says in the end that the modules of this database are loaded
    /// @param signs what speaks against the update
    /// @param elsewhere errors that do not: of parts that do not load modules
    /// @param findings all of these, as they came
    /// @param warnings how many records were warnings
    /// @param wrongOption the answer to a wrong option or configuration
    /// @param refusal why it did not start at all
    public record Summary(
            boolean begun,
            boolean loaded,
            List<UpdateReason> signs,
            List<Finding> elsewhere,
            List<Finding> findings,
            int warnings,
            Optional<String> wrongOption,
            Optional<String> refusal) {}

    private final Series series;
    private final InstantSource clock;
    private final ProgressCount progress;
    private final LogReader reader = new LogReader(this::judge);
    private final Set<UpdateReason> signs = new LinkedHashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding> elsewhere = new ArrayList<>();
    private final Deque<String> latest = new ArrayDeque<>();
    private List<String> before = List.of();
    private String module = "";
    private boolean begun;
    private Instant heard;
    private int unkept;
    private int warnings;
    private Optional<String> wrongOption = Optional.empty();
    private Optional<String> refusal = Optional.empty();

    /// @param series of the code at work
    /// @param total how many modules an update of all has to load; 0 where nobody knows
    public UpdateLog(String database, Series series, int total, InstantSource clock) {
        this.series = series;
        this.clock = clock;
        this.progress = new ProgressCount(database, total);
        this.heard = clock.instant();
    }

    /// Takes the next line.
    public synchronized void line(String line) {
        heard = clock.instant();
        var clean = LogReader.clean(line);
        var head = LogRecord.begin(clean);
        if (reader.line(clean, head)) {
            before = List.copyOf(latest);
            begun = progress.hasBegun();
            head.ifPresent(progress::count);
            module = progress.module();
        } else {
            notice(clean);
        }
        latest.add(clean);
        if (latest.size() > LINES_BEFORE) {
            latest.removeFirst();
        }
    }

    public synchronized UpdateProgress progress() {
        return progress.at(heard);
    }

    /// Ends the log: no further line comes.
    public synchronized Summary end() {
        reader.end();
        return summary();
    }

    /// What is known so far.
    public synchronized Summary summary() {
        var all = new ArrayList<>(signs);
        if (unkept > 0) {
            all.add(new UpdateReason.MoreErrors(unkept));
        }
        return new Summary(
                progress.hasBegun(),
                progress.isLoaded(),
                List.copyOf(all),
                List.copyOf(elsewhere),
                List.copyOf(findings),
                warnings,
                wrongOption,
                refusal);
    }

    private void notice(String line) {
        var option = WRONG_OPTION.matcher(line);
        if (wrongOption.isEmpty() && option.matches()) {
            wrongOption = Optional.of(option.group(1));
        }
        if (refusal.isEmpty() && REFUSAL.matcher(line).matches()) {
            refusal = Optional.of(line);
        }
    }

    /// A record that is whole; module and lines before it are still those at its beginning.
    private void judge(LogRecord record) {
        var against = Signs.of(record, series, begun);
        warnings += record.level() == LogLevel.WARNING ? 1 : 0;
        if (against.isEmpty() && record.level().compareTo(LogLevel.ERROR) < 0) {
            return;
        }
        var finding = new Finding(record, module, before);
        keep(findings, finding);
        if (against.isEmpty()) {
            keep(elsewhere, finding);
        }
        against.forEach(this::keep);
    }

    private void keep(UpdateReason sign) {
        if (signs.size() < MOST_SIGNS) {
            signs.add(sign);
        } else if (!signs.contains(sign)) {
            unkept++;
        }
    }

    private static void keep(List<Finding> list, Finding finding) {
        if (list.size() < MOST_FINDINGS) {
            list.add(finding);
        }
    }
}
