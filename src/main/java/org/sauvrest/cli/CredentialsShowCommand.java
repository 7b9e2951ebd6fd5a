package org.sauvrest.cli;

import java.util.List;
import java.util.Optional;
import org.sauvrest.core.credentials.FileReport;
import org.sauvrest.core.credentials.FileReport.LineAccount;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.words.Words;
import picocli.CommandLine.Command;

/// `sauvrest credentials show`: what the password files say, without the passwords.
@Command(name = "show")
final class CredentialsShowCommand extends Verb {

    @Override
    ExitCode work(Face face) throws ProblemException, InterruptedException {
        return say(face, root().core().credentials().show(known()), files -> text(files, face.words()));
    }

    /// The usual file can be looked at before any server is known.
    private Optional<ServerProfile> known() throws ProblemException {
        try {
            return Optional.of(profile());
        } catch (ProblemException e) {
            if (e.problem() instanceof Problem.NoServer) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static String text(List<FileReport> files, Words words) {
        return String.join(
                System.lineSeparator(),
                files.stream().map(file -> text(file, words)).toList());
    }

    private static String text(FileReport file, Words words) {
        if (!file.there()) {
            return words.say("credentials.none", file);
        }
        var heading = words.say(file.open() ? "credentials.open" : "credentials.file", file);
        if (file.lines().isEmpty()) {
            return heading;
        }
        var table = new TextTable()
                .row(
                        words.say("column.line"),
                        words.say("column.host"),
                        words.say("column.port"),
                        words.say("column.database"),
                        words.say("column.user"),
                        "");
        file.lines().forEach(line -> add(table, line, words));
        var shown = heading + System.lineSeparator() + table;
        return file.marked() ? shown + System.lineSeparator() + words.say("credentials.marked-todo") : shown;
    }

    private static void add(TextTable table, FileReport.Line line, Words words) {
        var account = line.account().orElse(new LineAccount("?", "?", "?", "?"));
        table.row(
                Integer.toString(line.number()),
                account.host(),
                account.port(),
                account.database(),
                account.user(),
                line.fault(words));
    }
}
