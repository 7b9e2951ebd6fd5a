package org.sauvrest.core.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// The servers that are known here: the user's own, then those deployed for the whole machine, else the environment's;
/// last the demo's, as long as there is one.
public final class Settings {

    private final Places places;
    private final Map<String, String> environment;

    public Settings(Places places, Map<String, String> environment) {
        this.places = places;
        this.environment = Map.copyOf(environment);
    }

    public Places places() {
        return places;
    }

    /// All known servers; of two with one name, the user's.
    public List<ServerProfile> servers() throws ProblemException {
        var servers = new ArrayList<>(own().servers());
        addNew(servers, machine().servers());
        if (servers.isEmpty()) {
            EnvironmentProfile.of(environment).ifPresent(servers::add);
        }
        addNew(servers, read(places.demo()).servers());
        return List.copyOf(servers);
    }

    private static void addNew(List<ServerProfile> servers, List<ServerProfile> others) {
        for (var other : others) {
            if (servers.stream().noneMatch(server -> server.name().equals(other.name()))) {
                servers.add(other);
            }
        }
    }

    /// One server.
    ///
    /// @param name of the server; null for the usual one
    public ServerProfile server(@Nullable String name) throws ProblemException {
        var servers = servers();
        var wanted = name == null ? usual() : Optional.of(name);
        if (servers.isEmpty() && name == null) {
            throw new ProblemException(new Problem.NoServer());
        }
        if (wanted.isEmpty()) {
            return servers.getFirst();
        }
        var names = servers.stream().map(ServerProfile::name).toList();
        return servers.stream()
                .filter(server -> server.name().equals(wanted.get()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(new Problem.ServerUnknown(wanted.get(), names)));
    }

    /// Adds a server to the user's own.
    public void add(ServerProfile server) throws ProblemException {
        var own = own();
        if (own.servers().stream().anyMatch(other -> other.name().equals(server.name()))) {
            throw new ProblemException(new Problem.ServerExists(server.name()));
        }
        write(own.usual(), Stream.concat(own.servers().stream(), Stream.of(server)));
    }

    /// Adds a server to the user's own, in the place of the one of that name; one of that name that is deployed for the
    /// whole machine is hidden by it.
    public void put(ServerProfile server) throws ProblemException {
        var own = own();
        var servers = new ArrayList<>(own.servers());
        var names = servers.stream().map(ServerProfile::name).toList();
        if (!names.contains(server.name()) && isDemo(server.name())) {
            putDemo(server);
            return;
        }
        if (names.contains(server.name())) {
            servers.set(names.indexOf(server.name()), server);
        } else {
            servers.add(server);
        }
        write(own.usual(), servers.stream());
    }

    /// Makes a server the usual one.
    public void choose(String name) throws ProblemException {
        if (isDemo(name)) {
            // It comes after all others and goes with its folder: nothing lasting may name it.
            return;
        }
        write(name, own().servers().stream());
    }

    /// Makes the demo's server known; it is known no longer once the demo's folder is gone.
    public void putDemo(ServerProfile server) throws ProblemException {
        SettingsJson.write(places.demo(), new SettingsFile(SettingsJson.FORMAT, null, List.of(server)));
    }

    private boolean isDemo(String name) throws ProblemException {
        return read(places.demo()).servers().stream()
                .anyMatch(server -> server.name().equals(name));
    }

    /// Removes a server from the user's own; files and databases stay as they are.
    public void remove(String name) throws ProblemException {
        var own = own();
        var names = own.servers().stream().map(ServerProfile::name).toList();
        if (!names.contains(name)) {
            throw new ProblemException(new Problem.ServerUnknown(name, names));
        }
        write(
                name.equals(own.usual()) ? null : own.usual(),
                own.servers().stream().filter(server -> !server.name().equals(name)));
    }

    private void write(@Nullable String usual, Stream<ServerProfile> servers) throws ProblemException {
        SettingsJson.write(places.user(), new SettingsFile(SettingsJson.FORMAT, usual, servers.toList()));
    }

    private Optional<String> usual() throws ProblemException {
        var own = own().usual();
        return Optional.ofNullable(own != null ? own : machine().usual());
    }

    private SettingsFile own() throws ProblemException {
        return read(places.user());
    }

    private SettingsFile machine() throws ProblemException {
        return read(places.machine());
    }

    private static SettingsFile read(Path file) throws ProblemException {
        return SettingsJson.read(file, SettingsFile.class).orElseGet(SettingsFile::empty);
    }
}
