package org.sauvrest.core.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sauvrest.core.settings.HostPort;
import org.sauvrest.core.settings.ServerProfile;

/// What the scripts of a package know of the server they log in on, without any password: a line `name=value` each.
record ServerFacts(ServerProfile profile, Optional<String> results) {

    PackageFile file() {
        var lines = new ArrayList<>(List.of(
                "hosts=" + joined(address -> address.host()),
                "ports=" + joined(address -> Integer.toString(address.port())),
                "database=" + profile.maintenanceDatabase(),
                "user=" + profile.user(),
                "tls=" + profile.tls().word()));
        results.ifPresent(folder -> lines.add("results=" + folder));
        return PackageFile.of("server.txt", String.join("\n", lines) + "\n");
    }

    /// For people to read.
    String servers() {
        return profile.addresses().stream()
                .map(address -> address.host() + ":" + address.port())
                .collect(Collectors.joining(", "));
    }

    private String joined(Function<HostPort, String> part) {
        return profile.addresses().stream().map(part).collect(Collectors.joining(","));
    }
}
