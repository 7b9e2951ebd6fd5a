package org.sauvrest.core.rollout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sauvrest.core.problem.FaultException;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.remote.Target;
import org.sauvrest.core.rollout.HostList.LineFault;
import org.sauvrest.core.rollout.HostList.Listed;
import org.sauvrest.core.settings.HostPort;

/// A list of computers by name or address, one a line, with ranges: `pc[01-28].school`, `192.168.1.10-40`. Before a
/// name may stand an account and `@`, behind it `:` and a port. A path is a folder.
final class HostNames {

    private static final Pattern LINE = Pattern.compile("(?:([^@\\s]+)@)?(\\S+)");
    private static final Pattern BRACKETS = Pattern.compile("(.*)\\[(\\d{1,6})-(\\d{1,6})](.*)");
    private static final Pattern LAST_PART = Pattern.compile("((?:\\d{1,3}\\.){3})(\\d{1,3})-(\\d{1,3})((?::\\d+)?)");
    private static final int MOST = 5_000;

    private HostNames() {}

    static boolean isFolder(String address) {
        return address.startsWith("\\\\") || address.startsWith("/") || address.matches("[A-Za-z]:[\\\\/].*");
    }

    static List<Listed> read(Path file, String text) throws ProblemException {
        var listed = new ArrayList<Listed>();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (isFolder(line)) {
                listed.add(new Listed(
                        file,
                        i + 1,
                        new Computer(line, line, Target.USUAL_PORT, Optional.empty(), "", Platform.FOLDER)));
                continue;
            }
            var match = LINE.matcher(line);
            if (!match.matches() || line.startsWith("-")) {
                throw HostList.fault(file, i + 1, LineFault.ADDRESS, line);
            }
            for (var name : spread(file, i + 1, match.group(2))) {
                listed.add(new Listed(file, i + 1, computer(file, i + 1, name, Optional.ofNullable(match.group(1)))));
            }
        }
        return listed;
    }

    private static Computer computer(Path file, int line, String name, Optional<String> user) throws ProblemException {
        var place = place(file, line, name);
        return new Computer(name, place.host(), place.port(), user, "", Platform.UNKNOWN);
    }

    /// An address, with or without the port of its SSH server.
    static HostPort place(Path file, int line, String address) throws ProblemException {
        try {
            return HostPort.parse(address, Target.USUAL_PORT);
        } catch (FaultException e) {
            throw HostList.fault(file, line, LineFault.PORT, address);
        }
    }

    private static List<String> spread(Path file, int line, String name) throws ProblemException {
        var brackets = BRACKETS.matcher(name);
        var last = LAST_PART.matcher(name);
        var range = brackets.matches() ? brackets : last;
        if (!brackets.matches() && !last.matches()) {
            return List.of(name);
        }
        var from = range.group(2);
        int first = Integer.parseInt(from);
        int end = Integer.parseInt(range.group(3));
        boolean tooFar = range == last && end > 255;
        boolean isSecond = BRACKETS.matcher(range.group(1)).matches();
        if (first > end || end - first >= MOST || tooFar || isSecond) {
            throw HostList.fault(file, line, LineFault.RANGE, name);
        }
        var names = new ArrayList<String>();
        for (int number = first; number <= end; number++) {
            // "01" counts on as "02", "1" as "2".
            var written = from.startsWith("0") ? ("%0" + from.length() + "d").formatted(number) : "" + number;
            names.add(range.group(1) + written + range.group(4));
        }
        return names;
    }
}
