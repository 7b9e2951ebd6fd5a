package org.sauvrest.core.passwords;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.problem.ProblemException;

/// When passwords became others, as far as SauvRest has seen it: a file of the form of a password file, with the
/// time in the place of the password. Nothing in it is made from a password, so that none can be guessed by it.
record PasswordDates(Path file) {

    static PasswordDates beside(PasswordFile passwords) {
        var path = passwords.path();
        return new PasswordDates(path.resolveSibling(path.getFileName() + ".changed"));
    }

    /// The password of these accounts is another one since this moment.
    void note(List<PasswordEntry> accounts, Instant at) {
        if (accounts.isEmpty()) {
            return;
        }
        var starts = accounts.stream().map(PasswordLine::start).toList();
        var text = new StringBuilder();
        for (var line : lines()) {
            if (starts.stream().noneMatch(line::startsWith)) {
                text.append(line).append('\n');
            }
        }
        starts.forEach(start ->
                text.append(start).append(PasswordLine.escape(at.toString())).append('\n'));
        try {
            WholeFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (ProblemException e) {
            // The password itself has changed and is stored; that alone must not fail for want of its date.
            return;
        }
    }

    Optional<Instant> latest(String host, int port, String user) {
        return lines().stream()
                .flatMap(line -> PasswordLine.entry(line).stream())
                .filter(entry -> entry.isAt(host, port) && entry.isFor(user))
                .flatMap(entry -> instant(entry.password().reveal()))
                .max(Comparator.naturalOrder());
    }

    private static Stream<Instant> instant(String text) {
        try {
            return Stream.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Stream.empty();
        }
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }
}
