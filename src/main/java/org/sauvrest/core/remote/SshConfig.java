package org.sauvrest.core.remote;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.sshd.client.config.hosts.HostConfigEntry;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// The computers that an SSH configuration names. What it says of all that fit a pattern counts for them too.
public final class SshConfig {

    private SshConfig() {}

    /// @param name by which the configuration knows it
    /// @param user absent where the configuration names none
    public record Entry(String name, Target target, Optional<String> user) {}

    public static List<Entry> entries(Path file, String text) throws ProblemException {
        try {
            var all = HostConfigEntry.readHostConfigEntries(new StringReader(text), true);
            var names = all.stream()
                    .flatMap(block -> Stream.of(block.getHost().split("[,\\s]+", -1)))
                    .filter(name -> !name.isEmpty() && !name.matches(".*[*?!].*"))
                    .distinct()
                    .toList();
            var entries = new ArrayList<Entry>();
            for (var name : names) {
                entries.add(entry(name, all));
            }
            return entries;
        } catch (IOException | RuntimeException e) {
            throw new ProblemException(new Problem.FileUnreadable(file, Fault.of(e)), e);
        }
    }

    private static Entry entry(String name, List<? extends HostConfigEntry> all) throws IOException {
        var resolved = HostConfigEntry.toHostConfigEntryResolver(new ArrayList<>(all))
                .resolveEffectiveHost(name, 0, null, null, null, null);
        var user = Optional.ofNullable(resolved.getUsername()).filter(text -> !text.isBlank());
        int port = resolved.getPort() > 0 ? resolved.getPort() : Target.USUAL_PORT;
        return new Entry(name, new Target(resolved.getHostName(), port, user.orElse("")), user);
    }
}
