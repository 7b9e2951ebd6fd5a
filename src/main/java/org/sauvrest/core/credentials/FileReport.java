package org.sauvrest.core.credentials;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sauvrest.core.passwords.PasswordEntry;
import org.sauvrest.core.passwords.PasswordFile;
import org.sauvrest.core.passwords.PasswordFileLine;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.words.Words;

/// What a password file says, without its passwords.
///
/// @param there whether there is such a file
/// @param open whether others than its owner may read it, so that PostgreSQL's programs pass over it
/// @param lines those that are neither empty nor comments
public record FileReport(Path file, boolean there, boolean open, List<Line> lines) {

    /// @param number counted from 1
    /// @param account absent where PostgreSQL's programs pass over the line, since it has not its five fields
    /// @param shadowedBy an earlier line because of which this one never counts
    /// @param marked whether a byte-order mark stands before it, because of which it never counts
    public record Line(int number, Optional<LineAccount> account, Optional<Integer> shadowedBy, boolean marked) {

        /// Why it does not count, in words; empty where it may.
        public String fault(Words words) {
            if (account.isEmpty()) {
                return words.say("credentials.incomplete");
            }
            if (marked) {
                return words.say("credentials.marked");
            }
            return shadowedBy
                    .map(other -> words.say("credentials.shadowed", "line", other))
                    .orElse("");
        }
    }

    /// Whom a line is for; `*` stands for any.
    public record LineAccount(String host, String port, String database, String user) {

        static LineAccount of(PasswordEntry entry) {
            return new LineAccount(entry.host(), entry.port(), entry.database(), entry.user());
        }
    }

    public FileReport {
        lines = List.copyOf(lines);
    }

    /// Whether a line is lost by a byte-order mark.
    public boolean marked() {
        return lines.stream().anyMatch(Line::marked);
    }

    static FileReport of(PasswordFile file) throws ProblemException {
        boolean there = Files.isRegularFile(file.path());
        return new FileReport(
                file.path(),
                there,
                there && file.isOpenToOthers(),
                file.listed().stream().map(FileReport::line).toList());
    }

    private static Line line(PasswordFileLine line) {
        var said = line.marked().or(line::entry);
        return new Line(
                line.number(),
                said.map(LineAccount::of),
                line.shadowedBy(),
                line.marked().isPresent());
    }
}
