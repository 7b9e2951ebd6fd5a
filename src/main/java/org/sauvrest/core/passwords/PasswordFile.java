package org.sauvrest.core.passwords;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sauvrest.core.files.OwnerOnly;
import org.sauvrest.core.files.PlainText;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.PasswordFileProblem;
import org.sauvrest.core.problem.ProblemException;

/// PostgreSQL's password file (`pgpass.conf`, `~/.pgpass`), read by libpq's rules: the first line that fits counts, and
/// on Unix a file that others may read does not count at all.
public final class PasswordFile {

    private static final EnumSet<PosixFilePermission> OTHERS =
            EnumSet.range(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_EXECUTE);

    /// The byte-order mark, each byte a character.
    private static final String MARK =
            new String(PlainText.BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

    private final Path path;

    public PasswordFile(Path path) {
        this.path = path;
    }

    /// The file that libpq would read here.
    public static PasswordFile usual(String system, Path home, Map<String, String> environment) {
        var named = environment.get("PGPASSFILE");
        if (named != null && !named.isBlank()) {
            return new PasswordFile(Path.of(named));
        }
        if (system.toLowerCase(Locale.ROOT).startsWith("windows")) {
            var roaming = environment.get("APPDATA");
            var folder = roaming == null ? home.resolve("AppData/Roaming") : Path.of(roaming);
            return new PasswordFile(folder.resolve("postgresql").resolve("pgpass.conf"));
        }
        return new PasswordFile(home.resolve(".pgpass"));
    }

    public Path path() {
        return path;
    }

    /// @return nothing where there is no file or no line that fits
    /// @throws ProblemException where the file is there but may not be used, or cannot be read
    public Optional<Password> find(Account account) throws ProblemException {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        if (isOpenToOthers()) {
            throw new ProblemException(new PasswordFileProblem.PasswordFileOpen(path));
        }
        return lines().stream()
                .flatMap(line -> PasswordLine.password(line, account).stream())
                .findFirst();
    }

    /// The first line that libpq would pass over because it has not its five fields.
    public Optional<Integer> faultyLine() throws ProblemException {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        var lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            if (PasswordLine.isContent(PasswordLine.unmarked(lines.get(i))) && !PasswordLine.isComplete(lines.get(i))) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    /// What a line says that libpq never finds, since a byte-order mark stands before it.
    public Optional<PasswordEntry> marked() throws ProblemException {
        return listed().stream().flatMap(line -> line.marked().stream()).findFirst();
    }

    /// Every line with what it says.
    public List<PasswordFileLine> listed() throws ProblemException {
        return Files.isRegularFile(path) ? PasswordFileLine.of(lines()) : List.of();
    }

    /// The number of the line that counts for an account, from 1.
    public Optional<Integer> lineOf(Account account) throws ProblemException {
        return listed().stream()
                .filter(line ->
                        line.entry().filter(entry -> entry.fits(account)).isPresent())
                .map(PasswordFileLine::number)
                .findFirst();
    }

    /// Stores a password for all databases of a server.
    public void store(String host, int port, String user, Password password) throws ProblemException {
        store(List.of(PasswordEntry.of(host, port, user, password)));
    }

    /// Stores lines where they count; one for the same account gives way, and all others stay as they are. The file as
    /// it was stays beside, its name with `.old` behind. Where all is there already, nothing is written.
    ///
    /// @throws ProblemException where the file is not to be changed, too
    public void store(List<PasswordEntry> entries) throws ProblemException {
        // Through a link to the file itself, which must not be replaced by a copy.
        var file = realPath();
        var old = Files.isRegularFile(path) ? content(StandardCharsets.ISO_8859_1) : "";
        var text = merged(old, entries);
        if (text.equals(old) && !isOpenToOthers()) {
            return;
        }
        requireOurs();
        if (!old.isEmpty()) {
            write(file.resolveSibling(file.getFileName() + ".old"), old);
        }
        write(file, text);
    }

    /// Whether the file may be put in the place of the one that is there: a new file beside it needs no right to it, so
    /// that one that is protected on purpose, or somebody else's, would be replaced unnoticed.
    public boolean isOurs() throws ProblemException {
        try {
            return Files.notExists(path) || OwnerOnly.mayWrite(path);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// @throws ProblemException where the file is not to be changed
    public void requireOurs() throws ProblemException {
        if (!isOurs()) {
            throw new ProblemException(new PasswordFileProblem.PasswordFileReadOnly(path));
        }
    }

    private void write(Path file, String text) throws ProblemException {
        WholeFile.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
        makePrivate(file);
    }

    /// What a file holds, here or elsewhere, once lines are stored in it as [#store(List)] does.
    public static byte[] merged(byte[] old, List<PasswordEntry> entries) {
        return merged(new String(old, StandardCharsets.ISO_8859_1), entries).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String merged(String old, List<PasswordEntry> entries) {
        var unmarked = old.startsWith(MARK) ? old.substring(MARK.length()) : old;
        return String.join("\n", PasswordLines.with(split(unmarked).toList(), entries)) + "\n";
    }

    private Path realPath() throws ProblemException {
        try {
            return Files.exists(path) ? path.toRealPath() : path;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private List<String> lines() throws ProblemException {
        var text = content(StandardCharsets.UTF_8);
        // A file that an old Windows editor wrote: every byte is a character there.
        var whole = text.indexOf('\uFFFD') < 0
                ? text
                : content(StandardCharsets.ISO_8859_1).replaceFirst("^" + MARK, PlainText.BYTE_ORDER_MARK);
        return split(whole).map(line -> line.replaceAll("\\r+$", "")).toList();
    }

    private static Stream<String> split(String text) {
        var lines = List.of(text.split("\n", -1));
        return lines.stream().limit(text.endsWith("\n") || text.isEmpty() ? lines.size() - 1 : lines.size());
    }

    private String content(Charset charset) throws ProblemException {
        try {
            return new String(Files.readAllBytes(path), charset);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private ProblemException unreadable(IOException e) {
        return new ProblemException(new PasswordFileProblem.PasswordFileUnreadable(path, Fault.of(e)), e);
    }

    /// Takes from all others what they may do with the file, as `chmod 600` does.
    public void makePrivate() throws ProblemException {
        makePrivate(path);
    }

    private void makePrivate(Path file) throws ProblemException {
        try {
            OwnerOnly.set(file);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// Whether others than its owner may read or write it; libpq passes over such a file.
    public boolean isOpenToOthers() throws ProblemException {
        try {
            return Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains);
        } catch (UnsupportedOperationException e) {
            return false;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
