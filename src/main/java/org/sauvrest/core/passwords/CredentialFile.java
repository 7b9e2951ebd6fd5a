package org.sauvrest.core.passwords;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sauvrest.core.files.PlainText;
import org.sauvrest.core.files.SafeName;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.PasswordFileProblem;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// A password file that somebody was given, such as on a USB key: read as a whole before anything of it is used, and
/// refused where a part of it is of no use. Who else may read it does not matter: it is not kept where it is.
public record CredentialFile(Path path, List<PasswordEntry> entries) {

    /// What one is called that leads to no context in particular, as PostgreSQL has it on Windows.
    public static final String USUAL_NAME = "pgpass.conf";

    private static final String SUFFIX = ".pgpass";

    private static final Pattern NAME = Pattern.compile("(?i)(.*[/\\\\])?(pgpass\\.conf|[^/\\\\]*\\.pgpass)");

    /// Far more than a school has accounts; a save or a film that was chosen by mistake is not read to its end.
    private static final int LARGEST = 256 * 1024;

    public CredentialFile {
        entries = List.copyOf(entries);
    }

    /// @throws ProblemException where it is no password file, holds nothing, or has a line that is not complete
    public static CredentialFile read(Path path) throws ProblemException {
        var lines = text(path, content(path)).split("\r?\n|\r", -1);
        var content = IntStream.rangeClosed(1, lines.length)
                .filter(number -> PasswordLine.isContent(lines[number - 1].strip()))
                .boxed()
                .toList();
        if (content.isEmpty()) {
            throw new ProblemException(new PasswordFileProblem.PasswordFileEmpty(path));
        }
        // Of a text that has nothing to do with passwords, no line is the one to correct.
        if (content.stream().noneMatch(number -> PasswordLine.isMeantAsOne(lines[number - 1]))) {
            throw new ProblemException(new PasswordFileProblem.PasswordFileNoLine(path));
        }
        var entries = new ArrayList<PasswordEntry>();
        for (int number : content) {
            entries.add(PasswordLine.entry(lines[number - 1])
                    .orElseThrow(() -> new ProblemException(new PasswordFileProblem.PasswordFileFault(path, number))));
        }
        return new CredentialFile(path, entries);
    }

    /// Whether a file is called as such files are: `pgpass.conf`, `.pgpass`, or anything that ends so.
    public static boolean isCalledSo(String file) {
        return NAME.matcher(file).matches();
    }

    /// What one that leads to a context is called.
    public static String nameFor(String context) {
        return SafeName.of(context) + SUFFIX;
    }

    /// What such a file holds.
    public static byte[] text(List<PasswordEntry> entries) {
        return entries.stream()
                .map(entry -> PasswordLine.start(entry)
                        + PasswordLine.escape(entry.password().reveal()) + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] content(Path path) throws ProblemException {
        if (Files.notExists(path)) {
            throw new ProblemException(new Problem.FileMissing(path));
        }
        if (!Files.isRegularFile(path)) {
            throw new ProblemException(new PasswordFileProblem.PasswordFileForeign(path));
        }
        try {
            return WholeFile.read(path, LARGEST)
                    .orElseThrow(() -> new ProblemException(new PasswordFileProblem.PasswordFileForeign(path)));
        } catch (IOException e) {
            throw new ProblemException(new PasswordFileProblem.PasswordFileUnreadable(path, Fault.of(e)), e);
        }
    }

    private static String text(Path path, byte[] content) throws ProblemException {
        if (isUtf16(content)) {
            throw new ProblemException(new PasswordFileProblem.PasswordFileEncoding(path));
        }
        // PostgreSQL would take a byte-order mark for a part of the host.
        var text = PlainText.of(content);
        if (text.chars().anyMatch(character -> character < ' ' && "\t\r\n".indexOf(character) < 0)) {
            throw new ProblemException(new PasswordFileProblem.PasswordFileForeign(path));
        }
        return text;
    }

    /// What Windows' Notepad and PowerShell call "Unicode": with a mark, or every other byte of its Latin letters
    /// empty.
    private static boolean isUtf16(byte[] content) {
        if (content.length < 2) {
            return false;
        }
        int start = Byte.toUnsignedInt(content[0]) << Byte.SIZE | Byte.toUnsignedInt(content[1]);
        return start == 0xFEFF || start == 0xFFFE || (content[0] == 0) != (content[1] == 0);
    }
}
