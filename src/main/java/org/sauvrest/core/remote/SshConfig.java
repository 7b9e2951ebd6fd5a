package org.sauvrest.core.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sauvrest.core.files.PlainText;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.FaultException;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// An SSH configuration: which computers it names, and how they are reached. What it says of all that fit a pattern
/// counts for them too; `Match` sections that are about more than a name are left out.
public final class SshConfig {

    static final String HOST_NAME = "hostname";
    static final String PORT = "port";
    static final String USER = "user";
    static final String PROXY_JUMP = "proxyjump";
    static final String PROXY_COMMAND = "proxycommand";

    private static final String FILE = "config";
    private static final String NONE = "none";

    private final List<SshBlock> blocks;
    private final List<Unfollowed> unfollowed;

    SshConfig(List<SshBlock> blocks, List<Unfollowed> unfollowed) {
        this.blocks = List.copyOf(blocks);
        this.unfollowed = List.copyOf(unfollowed);
    }

    /// @param name by which the configuration knows it
    /// @param route whose target has no account
    /// @param user absent where the configuration names none
    public record Entry(String name, Route route, Optional<String> user) {}

    /// @param file where the text is from, for messages
    /// @param folder the user's `.ssh`, for what is included
    public static SshConfig parse(Path file, String text, Path folder) throws ProblemException {
        return SshConfigReader.read(file, text, folder);
    }

    /// The user's own, which may not be there.
    ///
    /// @param folder the user's `.ssh`
    static SshConfig ofUser(Path folder) throws ProblemException {
        var file = folder.resolve(FILE);
        try {
            return parse(file, Files.isRegularFile(file) ? PlainText.of(Files.readAllBytes(file)) : "", folder);
        } catch (IOException e) {
            throw new ProblemException(new Problem.FileUnreadable(file, Fault.of(e)), e);
        }
    }

    /// What of it counts for nobody here.
    public List<Unfollowed> unfollowed() {
        return unfollowed;
    }

    /// The computers that it names, without those that only lead to others.
    public List<String> names() {
        var jumps = blocks.stream()
                .flatMap(block -> Optional.ofNullable(block.options().get(PROXY_JUMP)).stream())
                .flatMap(line -> jumps(line.unquoted()).map(jump -> parsed(jump).map(Target::host)))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        var names = new LinkedHashSet<String>();
        blocks.stream()
                .flatMap(block -> block.named().keySet().stream())
                .filter(name -> !jumps.contains(name))
                .forEach(names::add);
        return List.copyOf(names);
    }

    /// Where something is said first.
    ///
    /// @param said begins with the name of an option
    public Optional<Place> place(String said) {
        var name = said.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return blocks.stream()
                .flatMap(block -> Optional.ofNullable(block.options().get(name)).stream())
                .map(Place::of)
                .findFirst();
    }

    /// Where a computer is named first.
    public Optional<Place> placeOf(String name) {
        return blocks.stream()
                .flatMap(block -> Optional.ofNullable(block.named().get(name)).stream())
                .map(Place::of)
                .findFirst();
    }

    /// Where its address stands, which may not be its name.
    public Optional<Place> placeOfAddress(String name) {
        return line(name, HOST_NAME).map(Place::of).or(() -> placeOf(name));
    }

    /// @param line 1 for the first of the file
    public record Place(Path file, int line) {

        static Place of(SshLine line) {
            return new Place(line.file(), line.number());
        }
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
        var name = option(asked.host(), HOST_NAME)
                .map(text -> text.replace("%h", asked.host()))
                .orElse(asked.host());
        var port = option(asked.host(), PORT)
                .filter(text -> asked.port() == Target.USUAL_PORT)
                .map(Integer::parseInt);
        return new Target(name, port.orElse(asked.port()), asked.user());
    }

    /// @param behind the computers whose way leads over this one
    private List<Target> jumps(Target asked, List<HostAndPort> behind) throws RemoteException {
        var command = option(asked.host(), PROXY_COMMAND).filter(text -> !text.equalsIgnoreCase(NONE));
        if (command.isPresent()) {
            throw new RemoteException(RemoteFault.WAY_NOT_FOLLOWED, "ProxyCommand");
        }
        var option = option(asked.host(), PROXY_JUMP).orElse(NONE);
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
        return new RemoteException(RemoteFault.WAY_NOT_FOLLOWED, "ProxyJump " + jumps);
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
    ///
    /// @param name in small letters
    private Optional<String> option(String host, String name) {
        return line(host, name).map(SshLine::unquoted);
    }

    private Optional<SshLine> line(String host, String name) {
        var found = new HashMap<String, SshLine>();
        for (var block : blocks) {
            if (block.holds(host, hostName(host, found))) {
                block.options().forEach(found::putIfAbsent);
            }
        }
        return Optional.ofNullable(found.get(name))
                .filter(line -> !line.unquoted().isBlank());
    }

    private static String hostName(String asked, Map<String, SshLine> found) {
        var line = found.get(HOST_NAME);
        return line == null ? asked : line.unquoted().replace("%h", asked);
    }
}
