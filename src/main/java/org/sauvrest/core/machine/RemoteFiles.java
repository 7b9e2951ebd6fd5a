package org.sauvrest.core.machine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sauvrest.core.files.PlainText;
import org.sauvrest.core.machine.Machine.Resources;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.RemoteProblem;
import org.sauvrest.core.remote.Answer;
import org.sauvrest.core.remote.PosixScript;
import org.sauvrest.core.words.Bytes;

/// The files of another computer with a Unix: each deed is a script there. What our account may not, it asks
/// `sudo` for, where that lets it without a password.
///
/// @param host how people know the computer
record RemoteFiles(String host, SshConnections connections) {

    private static final String SCRIPT = PlainText.shipped(RemoteFiles.class, "files.sh");
    private static final byte[] NOTHING = {};
    /// Checksums of a whole Odoo on a slow disk; that the connection lives is watched beside.
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final int LARGEST = 512 * 1024 * 1024;
    private static final int NOT_ALLOWED = 77;
    /// Rights, owner, the owner it shall have, and the owner's name.
    private static final int FOUND = 4;
    /// A command line has room for 128 KiB on most systems.
    private static final int LONGEST_ARGUMENTS = 64 * 1024;

    private static final Pattern ROOM = Pattern.compile("\\s(\\d+)\\s+\\d+%\\s");

    byte[] read(String file) throws ProblemException, InterruptedException {
        return ask(NOTHING, "read", file);
    }

    void write(String file, byte[] content, Optional<String> owner) throws ProblemException, InterruptedException {
        ask(content, "write", file, String.valueOf(content.length), owner.orElse(""));
    }

    boolean exists(String path) throws ProblemException, InterruptedException {
        return text("exists", path).strip().equals("yes");
    }

    Optional<String> owner(String path) throws ProblemException, InterruptedException {
        return Optional.of(text("owner", path).strip()).filter(name -> !name.isEmpty());
    }

    void makeFolder(String folder, Optional<String> owner) throws ProblemException, InterruptedException {
        var found = text("folder", folder, owner.orElse("")).strip().split(" ", FOUND);
        if (found.length == FOUND) {
            new FoundFolder(found[0], found[3], found[1].equals(found[2])).requirePrivate(folder);
        }
    }

    void remove(String path) throws ProblemException, InterruptedException {
        ask(NOTHING, "remove", path);
    }

    Map<String, List<String>> list(List<String> folders) throws ProblemException, InterruptedException {
        var names = new LinkedHashMap<String, List<String>>();
        for (var portion : portions(folders)) {
            var words = text(words("list", portion)).split("\0", -1);
            for (int i = 0; i < words.length - 1; i++) {
                var found = new ArrayList<String>();
                var folder = words[i];
                while (!words[++i].isEmpty()) {
                    found.add(words[i]);
                }
                names.put(folder, found.stream().sorted().toList());
            }
        }
        return names;
    }

    Map<String, String> digests(List<String> folders) throws ProblemException, InterruptedException {
        var digests = new LinkedHashMap<String, String>();
        for (var portion : portions(folders)) {
            text(words("digests", portion)).lines().forEach(line -> {
                // Where a name has a line break or a backslash, the line begins with a backslash.
                boolean escaped = line.startsWith("\\");
                int end = line.indexOf(' ');
                var path = line.substring(end + 2);
                digests.put(escaped ? path.translateEscapes() : path, line.substring(escaped ? 1 : 0, end));
            });
        }
        return digests;
    }

    Resources resources(String folder) throws ProblemException, InterruptedException {
        var lines = text("resources", folder).lines().toList();
        var room = ROOM.matcher(lines.size() > 2 ? lines.get(2) : "");
        return new Resources(
                Integer.parseInt(lines.get(0).strip()),
                Math.round(Double.parseDouble(lines.get(1).strip())),
                room.find() ? Long.parseLong(room.group(1)) * 1024 : 0);
    }

    private static String[] words(String deed, List<String> paths) {
        return Stream.concat(Stream.of(deed), paths.stream()).toArray(String[]::new);
    }

    private static List<List<String>> portions(List<String> paths) {
        var portions = new ArrayList<List<String>>();
        int length = LONGEST_ARGUMENTS;
        for (var path : paths) {
            length += PosixScript.quoted(path).getBytes(StandardCharsets.UTF_8).length + 1;
            if (length > LONGEST_ARGUMENTS) {
                portions.add(new ArrayList<>());
                length = 0;
            }
            portions.getLast().add(path);
        }
        return portions;
    }

    private String text(String... words) throws ProblemException, InterruptedException {
        return new String(ask(NOTHING, words), StandardCharsets.UTF_8);
    }

    private byte[] ask(byte[] input, String... words) throws ProblemException, InterruptedException {
        var command = PosixScript.command(SCRIPT, List.of(words));
        var answer = run(command, input);
        if (answer.status() == NOT_ALLOWED) {
            var asRoot = run(command.replaceFirst("^exec ", "exec sudo -n "), input);
            // Where it is sudo that refuses, the first answer says more.
            answer = asRoot.errors().startsWith("sudo:") || asRoot.status() == 127 ? answer : asRoot;
        }
        if (answer.status() != 0) {
            throw new ProblemException(new RemoteProblem.RemoteFileFault(host, words[1], said(answer)));
        }
        if (answer.output().length == LARGEST) {
            throw new ProblemException(
                    new RemoteProblem.RemoteFileFault(host, words[1], new Fault.FileTooLarge(new Bytes(LARGEST))));
        }
        return answer.output();
    }

    private Answer run(String command, byte[] input) throws ProblemException, InterruptedException {
        return connections.use(session -> session.run(command, input, PATIENCE, LARGEST));
    }

    private static Fault said(Answer answer) {
        return answer.errors().isBlank()
                ? new Fault.Ended(answer.status())
                : new Fault.Said(answer.errors().strip());
    }
}
