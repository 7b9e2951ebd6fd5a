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
        var own = own();
        var servers = new ArrayList<>(own.servers());
        for (var server : deployed()) {
            addNew(servers, List.of(own.preferred(server)));
        }
        addNew(servers, read(places.demo()).servers());
        return List.copyOf(servers);
    }

    /// Those that others have set up: for the whole machine, else by the environment where nothing else is known.
    private List<ServerProfile> deployed() throws ProblemException {
        var servers = machine().servers();
        return servers.isEmpty() && own().servers().isEmpty()
                ? EnvironmentProfile.of(environment).stream().toList()
                : servers;
    }

    /// Whether a server was set up by others, and the user has made nothing of it yet.
    public boolean isDeployed(String name) throws ProblemException {
        return own().servers().stream().noneMatch(server -> server.name().equals(name))
                && deployed().stream().anyMatch(server -> server.name().equals(name));
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
        write(own.withServers(
                Stream.concat(own.servers().stream(), Stream.of(server)).toList()));
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
        write(own.withServers(servers));
    }

    /// Keeps the folder of the saves and the days that a user prefers on a server; of a server that others have set up,
    /// nothing else, so that it goes on following them.
    public void prefer(ServerProfile preferred) throws ProblemException {
        var own = own();
        var name = preferred.name();
        boolean isOwn = own.servers().stream().anyMatch(server -> server.name().equals(name));
        var deployed =
                deployed().stream().filter(server -> server.name().equals(name)).findFirst();
        if (isOwn || deployed.isEmpty()) {
            put(preferred);
        } else {
            write(own.with(ServerPreference.between(deployed.get(), preferred)));
        }
    }

    /// Makes a server the usual one.
    public void choose(String name) throws ProblemException {
        if (isDemo(name)) {
            // It comes after all others and goes with its folder: nothing lasting may name it.
            return;
        }
        write(own().withUsual(name));
    }

    /// Makes the demo's server known; it is known no longer once the demo's folder is gone.
    public void putDemo(ServerProfile server) throws ProblemException {
        SettingsJson.write(places.demo(), SettingsFile.of(List.of(server)));
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
        var others = own.servers().stream()
                .filter(server -> !server.name().equals(name))
                .toList();
        write(own.withUsual(name.equals(own.usual()) ? null : own.usual()).withServers(others));
    }

    private void write(SettingsFile own) throws ProblemException {
        SettingsJson.write(places.user(), own);
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
