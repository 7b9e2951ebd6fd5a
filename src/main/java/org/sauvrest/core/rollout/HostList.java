package org.sauvrest.core.rollout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sauvrest.core.files.PlainText;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.RolloutProblem;
import org.sauvrest.core.remote.RemoteException;
import org.sauvrest.core.remote.SshConfig;
import org.sauvrest.core.remote.SshConfig.Place;
import org.sauvrest.core.remote.Unfollowed;
import org.sauvrest.core.words.Bytes;

/// The computers of a park as people have them listed: a table (CSV), an SSH configuration, or names and ranges, one a
/// line.
public final class HostList {

    private static final int LARGEST = 4 * 1024 * 1024;
    private static final Pattern SSH_CONFIG =
            Pattern.compile("(?im)^\\s*Host\\s+\\S.*\\R(\\s+\\w+[ =].*|\\s*)$|^\\s*Include\\s+\\S");
    private static final Pattern COMMENT = Pattern.compile("\\s*(#.*)?");

    /// A line of PostgreSQL's password file, or of a program's settings: somebody has taken the wrong file.
    private static final Pattern SECRET = Pattern.compile("(?im)^(?!(\\S+@)?[0-9a-f:.%\\[\\]]+$)"
            + "([^\\s#:]+:(?:\\*|\\d{1,5}):[^:\\s]+:[^:\\s]+:|[ \\t]*\\w*passw\\w*[ \\t]*[=:]).*$");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}._:%-]+");

    /// What can be wrong with a line.
    public enum LineFault {
        /// It names a column that we do not know, or has none for the address.
        COLUMNS,
        ADDRESS,
        PORT,
        PLATFORM,
        RANGE,
        /// The computer is reached in a way that we do not follow.
        WAY,
        /// It seems to hold a password, which is never repeated.
        SECRET,
        /// The name or the address stands further up already.
        TWICE
    }

    private HostList() {}

    /// @param unfollowed of an SSH configuration
    public record Read(List<Computer> computers, List<Unfollowed> unfollowed) {}

    /// @param ssh the user's folder, below which SSH configurations look for what they include
    /// @throws ProblemException where a line is not understood: then no computer of the list is taken
    public static Read read(Path file, Path ssh) throws ProblemException {
        return parse(file, text(file), ssh);
    }

    /// @param file where the text is from, for messages
    /// @param ssh as for [#read]
    public static Read parse(Path file, String text, Path ssh) throws ProblemException {
        requireNoSecret(file, text);
        if (SSH_CONFIG.matcher(text).find()) {
            var config = SshConfig.parse(file, text, ssh);
            return new Read(computers(file, ofSshConfig(file, config)), config.unfollowed());
        }
        var listed = isTable(text) ? HostTable.read(file, text) : HostNames.read(file, text);
        return new Read(computers(file, listed), List.of());
    }

    private static void requireNoSecret(Path file, String text) throws ProblemException {
        var secret = SECRET.matcher(text);
        if (secret.find()) {
            int line = (int) text.substring(0, secret.start()).lines().count();
            throw fault(file, line + 1, LineFault.SECRET, secret.group(2) + "…");
        }
    }

    private static List<Computer> computers(Path file, List<Listed> listed) throws ProblemException {
        if (listed.isEmpty()) {
            throw new ProblemException(new RolloutProblem.HostListEmpty(file));
        }
        return distinct(listed);
    }

    /// @param place where it is named
    /// @param address where its address stands
    record Listed(Place place, Place address, Computer computer) {

        /// @param line of the file, 1 for the first
        Listed(Path file, int line, Computer computer) {
            this(new Place(file, line), new Place(file, line), computer);
        }
    }

    private static ProblemException fault(Place place, LineFault fault, String text) {
        return fault(place.file(), place.line(), fault, text);
    }

    static ProblemException fault(Path file, int line, LineFault fault, String text) {
        return new ProblemException(new RolloutProblem.HostListFault(
                file, line, fault, CONTROL.matcher(text.strip()).replaceAll("\uFFFD")));
    }

    private static List<Listed> ofSshConfig(Path file, SshConfig config) throws ProblemException {
        var listed = new ArrayList<Listed>();
        for (var name : config.names()) {
            try {
                var entry = config.entry(name);
                var target = entry.route().target();
                var jumps = Optional.of(entry.route().jumps());
                var computer =
                        new Computer(name, target.host(), target.port(), entry.user(), "", Platform.UNKNOWN, jumps);
                var place = config.placeOf(name).orElseGet(() -> new Place(file, 1));
                listed.add(new Listed(place, config.placeOfAddress(name).orElse(place), computer));
            } catch (RemoteException e) {
                var place = config.place(e.said()).orElseGet(() -> new Place(file, 1));
                throw fault(place, LineFault.WAY, name + ": " + e.said());
            }
        }
        return listed;
    }

    private static boolean isTable(String text) {
        return text.lines()
                .filter(line -> !COMMENT.matcher(line).matches())
                .findFirst()
                .filter(line -> line.matches(".*[;,\t].*"))
                .isPresent();
    }

    private static List<Computer> distinct(List<Listed> listed) throws ProblemException {
        var names = new HashSet<String>();
        var places = new HashSet<String>();
        for (var each : listed) {
            var computer = each.computer();
            if (!isPlain(computer)) {
                throw fault(each.address(), LineFault.ADDRESS, computer.name());
            }
            // Behind one jump host an address may be another computer's than behind the next.
            var place = computer.address() + " " + computer.port() + " " + computer.user() + " " + computer.jumps();
            if (!names.add(computer.name().toLowerCase(Locale.ROOT)) || !places.add(place.toLowerCase(Locale.ROOT))) {
                throw fault(each.place(), LineFault.TWICE, computer.name());
            }
        }
        return listed.stream().map(Listed::computer).toList();
    }

    /// Nothing of it may do more to a screen than stand there, and an address is no sentence.
    private static boolean isPlain(Computer computer) {
        var shown = computer.name() + computer.address() + computer.user().orElse("") + computer.room();
        return !CONTROL.matcher(shown).find()
                && (computer.platform() == Platform.FOLDER
                        || HOST.matcher(computer.address()).matches());
    }

    /// What a list holds, whichever program has written it.
    ///
    /// @throws ProblemException where it cannot be read as a whole: a part would leave computers out unnoticed
    public static String text(Path file) throws ProblemException {
        if (Files.notExists(file)) {
            throw new ProblemException(new Problem.FileMissing(file));
        }
        try {
            return WholeFile.read(file, LARGEST)
                    .map(PlainText::of)
                    .orElseThrow(
                            () -> new ProblemException(new RolloutProblem.HostListTooLarge(file, new Bytes(LARGEST))));
        } catch (IOException e) {
            throw new ProblemException(new Problem.FileUnreadable(file, Fault.of(e)), e);
        }
    }
}
