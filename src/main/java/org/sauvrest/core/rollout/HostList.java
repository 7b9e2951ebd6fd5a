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
import java.util.stream.IntStream;
import org.sauvrest.core.files.PlainText;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.RolloutProblem;
import org.sauvrest.core.remote.RemoteException;
import org.sauvrest.core.remote.SshConfig;
import org.sauvrest.core.words.Bytes;

/// The computers of a park as people have them listed: a table (CSV), an SSH configuration, or names and ranges, one a
/// line.
public final class HostList {

    private static final int LARGEST = 4 * 1024 * 1024;
    private static final Pattern SSH_CONFIG = Pattern.compile("(?im)^\\s*Host\\s+\\S.*\\R(\\s+\\w+[ =].*|\\s*)$");
    private static final Pattern COMMENT = Pattern.compile("\\s*(#.*)?");

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
        /// The name or the address stands further up already.
        TWICE
    }

    private HostList() {}

    /// @throws ProblemException where a line is not understood: then no computer of the list is taken
    public static List<Computer> read(Path file) throws ProblemException {
        return parse(file, text(file));
    }

    /// @param file where the text is from, for messages
    public static List<Computer> parse(Path file, String text) throws ProblemException {
        List<Listed> listed;
        if (SSH_CONFIG.matcher(text).find()) {
            listed = ofSshConfig(file, text);
        } else if (isTable(text)) {
            listed = HostTable.read(file, text);
        } else {
            listed = HostNames.read(file, text);
        }
        if (listed.isEmpty()) {
            throw new ProblemException(new RolloutProblem.HostListEmpty(file));
        }
        return distinct(file, listed);
    }

    /// @param line of the file, 1 for the first
    record Listed(int line, Computer computer) {}

    static ProblemException fault(Path file, int line, LineFault fault, String text) {
        return new ProblemException(new RolloutProblem.HostListFault(file, line, fault, text.strip()));
    }

    private static List<Listed> ofSshConfig(Path file, String text) throws ProblemException {
        var listed = new ArrayList<Listed>();
        var config = SshConfig.parse(file, text);
        for (var name : config.names()) {
            try {
                var entry = config.entry(name);
                var target = entry.route().target();
                var jumps = Optional.of(entry.route().jumps());
                var computer =
                        new Computer(name, target.host(), target.port(), entry.user(), "", Platform.UNKNOWN, jumps);
                listed.add(new Listed(0, computer));
            } catch (RemoteException e) {
                throw fault(file, line(text, e.said()), LineFault.WAY, name + ": " + e.said());
            }
        }
        return listed;
    }

    /// Where an option of an SSH configuration stands first.
    ///
    /// @param said begins with its name
    private static int line(String text, String said) {
        var option = "(?i)\\s*" + said.split(" ", 2)[0] + "[\\s=].*";
        var lines = text.lines().toList();
        return 1
                + IntStream.range(0, lines.size())
                        .filter(number -> lines.get(number).matches(option))
                        .findFirst()
                        .orElse(0);
    }

    private static boolean isTable(String text) {
        return text.lines()
                .filter(line -> !COMMENT.matcher(line).matches())
                .findFirst()
                .filter(line -> line.matches(".*[;,\t].*"))
                .isPresent();
    }

    private static List<Computer> distinct(Path file, List<Listed> listed) throws ProblemException {
        var names = new HashSet<String>();
        var places = new HashSet<String>();
        for (var each : listed) {
            var computer = each.computer();
            // Behind one jump host an address may be another computer's than behind the next.
            var place = computer.address() + " " + computer.port() + " " + computer.user() + " " + computer.jumps();
            if (!names.add(computer.name().toLowerCase(Locale.ROOT)) || !places.add(place.toLowerCase(Locale.ROOT))) {
                throw fault(file, each.line(), LineFault.TWICE, computer.name());
            }
        }
        return listed.stream().map(Listed::computer).toList();
    }

    /// What a list holds, whichever program has written it.
    ///
    /// @throws ProblemException where it cannot be read as a whole: a part would leave computers out unnoticed
    public static String text(Path file) throws ProblemException {
        if (Files.notExists(file)) {
            throw new ProblemException(new Problem.FileMissing(file));
        }
        try (var stream = Files.newInputStream(file)) {
            // One byte more than is taken tells a list that would be cut, whatever size the system gives for the file.
            var content = stream.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new ProblemException(new RolloutProblem.HostListTooLarge(file, new Bytes(LARGEST)));
            }
            return PlainText.of(content);
        } catch (IOException e) {
            throw new ProblemException(new Problem.FileUnreadable(file, Fault.of(e)), e);
        }
    }
}
