package org.sauvrest.core.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sauvrest.core.files.PlainText;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.FaultException;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.RemoteProblem;
import org.sauvrest.core.settings.HostPort;
import org.sauvrest.core.words.Bytes;

/// Reads an SSH configuration with what it includes. What is included in a section counts for the computers of that
/// section only, whatever sections it has itself.
final class SshConfigReader {

    /// As many as OpenSSH takes, one included by the other.
    private static final int DEEPEST = 16;

    private static final int LARGEST = 4 * 1024 * 1024;
    private static final String HOST = "host";
    private static final String MATCH = "match";
    private static final String INCLUDE = "include";
    private static final Set<String> FOLLOWED =
            Set.of(SshConfig.HOST_NAME, SshConfig.PORT, SshConfig.USER, SshConfig.PROXY_JUMP, SshConfig.PROXY_COMMAND);

    private final SshIncludes includes;
    private final List<SshBlock> blocks = new ArrayList<>();
    private final List<Unfollowed> unfollowed = new ArrayList<>();
    private final Set<Part> read = new HashSet<>();

    private SshConfigReader(SshIncludes includes) {
        this.includes = includes;
    }

    /// A file that is read once more for the same computers says nothing new: so nobody goes round in a circle.
    private record Part(Path file, List<SshCondition> conditions) {}

    /// @param file where the text is from
    /// @param folder the user's `.ssh`
    static SshConfig read(Path file, String text, Path folder) throws ProblemException {
        var reader = new SshConfigReader(new SshIncludes(folder));
        reader.read(file, text, List.of(), 0);
        return new SshConfig(reader.blocks, reader.unfollowed);
    }

    private void read(Path file, String text, List<SshCondition> outer, int depth) throws ProblemException {
        if (read.add(new Part(file.toAbsolutePath().normalize(), outer))) {
            var section = new Section(outer, depth);
            int number = 0;
            for (var each : text.lines().toList()) {
                number++;
                var line = SshLine.of(file, number, each);
                if (line.isPresent()) {
                    section.take(line.get());
                }
            }
        }
    }

    /// Where the reading of a file stands.
    private final class Section {
        private final List<SshCondition> outer;
        private final int depth;
        private SshBlock block;
        private Optional<SshLine> passedOver = Optional.empty();

        Section(List<SshCondition> outer, int depth) {
            this.outer = outer;
            this.depth = depth;
            block = open(outer, Map.of());
        }

        void take(SshLine line) throws ProblemException {
            switch (line.option()) {
                case HOST -> {
                    var condition = SshCondition.host(line.words());
                    begin(List.of(condition), named(condition, line));
                }
                case MATCH -> {
                    var conditions = SshCondition.match(line.words());
                    conditions.ifPresentOrElse(all -> begin(all, Map.of()), () -> passedOver = Optional.of(line));
                }
                default -> {
                    if (passedOver.isPresent()) {
                        leaveOut(passedOver.get(), line);
                    } else if (line.option().equals(INCLUDE)) {
                        include(line);
                    } else if (FOLLOWED.contains(line.option())
                            && !line.unquoted().isBlank()) {
                        block.options().putIfAbsent(line.option(), checked(line));
                    }
                }
            }
        }

        private void begin(List<SshCondition> conditions, Map<String, SshLine> named) {
            passedOver = Optional.empty();
            block = open(
                    Stream.of(outer, conditions)
                            .flatMap(List::stream)
                            .distinct()
                            .toList(),
                    named);
        }

        private void include(SshLine line) throws ProblemException {
            for (var word : line.words()) {
                var files = included(line, word);
                if (files.isEmpty()) {
                    unfollowed.add(new Unfollowed(line.file(), line.number(), Unfollowed.Cause.NOTHING_THERE, word));
                }
                if (depth == DEEPEST && !files.isEmpty()) {
                    throw wrong(line, new Fault.IncludedTooDeep(DEEPEST));
                }
                for (var file : files) {
                    read(file, text(file), block.conditions(), depth + 1);
                }
            }
            // What is said first counts: what comes now stands behind what was included.
            block = open(block.conditions(), Map.of());
        }
    }

    private static Map<String, SshLine> named(SshCondition condition, SshLine line) {
        var named = new LinkedHashMap<String, SshLine>();
        condition.names().forEach(name -> named.put(name, line));
        return named;
    }

    private SshBlock open(List<SshCondition> conditions, Map<String, SshLine> named) {
        var opened = new SshBlock(conditions, named);
        blocks.add(opened);
        return opened;
    }

    /// Told once for each section, and only where it leads anywhere.
    private void leaveOut(SshLine section, SshLine line) {
        var told = new Unfollowed(section.file(), section.number(), Unfollowed.Cause.MATCH, section.value());
        if ((FOLLOWED.contains(line.option()) || line.option().equals(INCLUDE)) && !unfollowed.contains(told)) {
            unfollowed.add(told);
        }
    }

    private List<Path> included(SshLine line, String word) throws ProblemException {
        try {
            return includes.files(word);
        } catch (IOException | UncheckedIOException e) {
            throw wrong(line, Fault.of(e));
        }
    }

    private static String text(Path file) throws ProblemException {
        try {
            return WholeFile.read(file, LARGEST)
                    .map(PlainText::of)
                    .orElseThrow(() -> new ProblemException(
                            new Problem.FileUnreadable(file, new Fault.FileTooLarge(new Bytes(LARGEST)))));
        } catch (IOException e) {
            throw new ProblemException(new Problem.FileUnreadable(file, Fault.of(e)), e);
        }
    }

    private static SshLine checked(SshLine line) throws ProblemException {
        try {
            if (line.option().equals(SshConfig.PORT)) {
                HostPort.port(line.unquoted());
            }
            return line;
        } catch (FaultException e) {
            throw wrong(line, e.fault());
        }
    }

    private static ProblemException wrong(SshLine line, Fault fault) {
        return new ProblemException(new RemoteProblem.SshConfigFault(line.file(), line.number(), fault));
    }
}
