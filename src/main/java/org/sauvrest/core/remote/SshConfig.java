package org.sauvrest.core.remote;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.sshd.client.config.hosts.HostConfigEntry;
import org.sauvrest.core.files.PlainText;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.FaultException;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// An SSH configuration: which computers it names, and how they are reached. What it says of all that fit a pattern
/// counts for them too; its `Match` sections and what it includes are passed over.
public final class SshConfig {

    private static final String PROXY_COMMAND = "ProxyCommand";
    private static final String USER = HostConfigEntry.USER_CONFIG_PROP;
    private static final String NONE = "none";
    private static final Set<String> UNDERSTOOD =
            Set.of("host", "hostname", "port", "user", "proxyjump", "proxycommand");

    private final List<HostConfigEntry> blocks;

    private SshConfig(List<HostConfigEntry> blocks) {
        this.blocks = blocks;
    }

    /// @param name by which the configuration knows it
    /// @param route whose target has no account
    /// @param user absent where the configuration names none
    public record Entry(String name, Route route, Optional<String> user) {}

    /// @param file where the text is from, for messages
    public static SshConfig parse(Path file, String text) throws ProblemException {
        try {
            return new SshConfig(HostConfigEntry.readHostConfigEntries(new StringReader(understood(text)), true));
        } catch (IOException | RuntimeException e) {
            throw new ProblemException(new Problem.FileUnreadable(file, Fault.of(e)), e);
        }
    }

    /// The user's own, which may not be there.
    ///
    /// @param folder the user's `.ssh`
    static SshConfig ofUser(Path folder) throws ProblemException {
        var file = folder.resolve(HostConfigEntry.STD_CONFIG_FILENAME);
        try {
            return Files.isRegularFile(file)
                    ? parse(file, PlainText.of(Files.readAllBytes(file)))
                    : new SshConfig(List.of());
        } catch (IOException e) {
            throw new ProblemException(new Problem.FileUnreadable(file, Fault.of(e)), e);
        }
    }

    /// What says how a computer is reached, outside of `Match` sections: whom these are about depends on more than a
    /// name. The library would stumble over some of the rest.
    private static String understood(String text) {
        var kept = new ArrayList<String>();
        boolean passedOver = false;
        for (var line : text.lines().toList()) {
            var option = line.strip().split("[\\s=]", 2)[0].toLowerCase(Locale.ROOT);
            passedOver = !option.equals("host") && (passedOver || option.equals("match"));
            kept.add(passedOver || !UNDERSTOOD.contains(option) ? "" : line.replace("\"", ""));
        }
        return String.join("\n", kept);
    }

    /// The computers that it names, without those that only lead to others.
    public List<String> names() {
        var jumps = blocks.stream()
                .flatMap(block -> Optional.ofNullable(block.getProxyJump()).stream())
                .flatMap(option -> jumps(option).map(jump -> parsed(jump).map(Target::host)))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        var names = new LinkedHashSet<String>();
        blocks.stream()
                .flatMap(block -> Stream.of(block.getHost().split("[,\\s]+", -1)))
                .filter(name -> !name.isEmpty() && !name.matches(".*[*?!].*") && !jumps.contains(name))
                .forEach(names::add);
        return List.copyOf(names);
    }

    /// A computer that it names.
    ///
    /// @throws RemoteException where it is reached in a way that we do not follow
    public Entry entry(String name) throws RemoteException {
        return new Entry(name, route(new Target(name, Target.USUAL_PORT, "")), option(name, USER));
    }

    /// The way to a computer, which it need not name. The account is left as it is.
    ///
    /// @throws RemoteException where the configuration leads there in a way that we do not follow
    Route route(Target asked) throws RemoteException {
        return new Route(jumps(asked, List.of()), resolved(asked));
    }

    private Target resolved(Target asked) {
        var name = option(asked.host(), HostConfigEntry.HOST_NAME_CONFIG_PROP)
                .map(text -> text.replace("%h", asked.host()))
                .orElse(asked.host());
        var port = option(asked.host(), HostConfigEntry.PORT_CONFIG_PROP)
                .filter(text -> asked.port() == Target.USUAL_PORT)
                .map(Integer::parseInt);
        return new Target(name, port.orElse(asked.port()), asked.user());
    }

    /// @param behind the computers whose way leads over this one
    private List<Target> jumps(Target asked, List<HostAndPort> behind) throws RemoteException {
        var command = option(asked.host(), PROXY_COMMAND).filter(text -> !text.equalsIgnoreCase(NONE));
        if (command.isPresent()) {
            throw new RemoteException(RemoteFault.WAY_NOT_FOLLOWED, PROXY_COMMAND);
        }
        var option =
                option(asked.host(), HostConfigEntry.PROXY_JUMP_CONFIG_PROP).orElse(NONE);
        var way = new ArrayList<>(behind);
        way.add(HostAndPort.of(asked));
        var jumps = new ArrayList<Target>();
        for (var text : jumps(option).toList()) {
            var jump = parsed(text).orElseThrow(() -> notFollowed(option));
            if (way.contains(HostAndPort.of(jump))) {
                throw notFollowed(option);
            }
            // As with ssh itself, those behind the first one are reached through it, whatever else is said of them.
            if (jumps.isEmpty()) {
                jumps.addAll(jumps(jump, way));
            }
            jumps.add(resolved(jump.user().isEmpty() ? withUser(jump) : jump));
        }
        return jumps;
    }

    /// Who goes round in a circle is known by these.
    private record HostAndPort(String host, int port) {
        static HostAndPort of(Target target) {
            return new HostAndPort(target.host(), target.port());
        }
    }

    private static RemoteException notFollowed(String jumps) {
        return new RemoteException(RemoteFault.WAY_NOT_FOLLOWED, HostConfigEntry.PROXY_JUMP_CONFIG_PROP + " " + jumps);
    }

    private static Stream<String> jumps(String option) {
        return Stream.of(option.split("[,\\s]+", -1)).filter(text -> !text.isEmpty() && !text.equalsIgnoreCase(NONE));
    }

    /// @return with no account where the text names none; nothing where it is not understood
    private static Optional<Target> parsed(String jump) {
        try {
            return Optional.of(Target.parse(jump.replaceFirst("(?i)^ssh://", ""), ""));
        } catch (FaultException e) {
            return Optional.empty();
        }
    }

    private Target withUser(Target jump) {
        var user = option(jump.host(), USER).orElseGet(() -> System.getProperty("user.name"));
        return new Target(jump.host(), jump.port(), user);
    }

    /// What is said first counts.
    private Optional<String> option(String host, String name) {
        return HostConfigEntry.findMatchingEntries(host, blocks).stream()
                .map(block -> Optional.ofNullable(block.getProperty(name)).filter(text -> !text.isBlank()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
