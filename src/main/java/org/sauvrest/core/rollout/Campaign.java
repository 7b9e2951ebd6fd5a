package org.sauvrest.core.rollout;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.settings.HostPort;
import org.sauvrest.core.settings.ServerProfile;

/// What is rolled out, to which computers: all that a later run needs, and no secret.
///
/// @param format number of this layout
/// @param id by which people and files name it
/// @param begun when it was made
/// @param by who made it, on which computer
/// @param server name of the profile
/// @param account of PostgreSQL
/// @param addresses of the server, as the computers reach it
/// @param database that the proof logs in to
/// @param tls PostgreSQL's word for how the proof protects its connection
/// @param file credential file whose lines are rolled out; absent for the account's line alone
/// @param ssh how the computers are logged in to
/// @param withdrawn whether it is ended for good
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Campaign(
        int format,
        String id,
        Instant begun,
        String by,
        String server,
        String account,
        List<HostPort> addresses,
        String database,
        String tls,
        @Nullable Path file,
        Ssh ssh,
        List<Computer> computers,
        boolean withdrawn) {

    static final int FORMAT = 1;

    /// How the computers are logged in to.
    ///
    /// @param user account there, where the list names none
    /// @param identities private keys beside the usual ones
    /// @param parallel how many computers are visited at once
    /// @param seconds until an answer that has not come is given up
    /// @param profiles whether the file is put into the home of everybody there, which takes an administrator
    public record Ssh(String user, List<Path> identities, int parallel, int seconds, boolean profiles) {

        public static final int USUAL_PARALLEL = 16;
        public static final int USUAL_SECONDS = 30;

        public Ssh {
            identities = List.copyOf(identities);
        }

        Duration patience() {
            return Duration.ofSeconds(seconds);
        }
    }

    public Campaign {
        addresses = List.copyOf(addresses);
        computers = List.copyOf(computers);
    }

    static Campaign of(DeployRequest request, String id, Instant begun, String by) {
        var profile = request.profile();
        return new Campaign(
                FORMAT,
                id,
                begun,
                by,
                profile.name(),
                profile.user(),
                profile.addresses(),
                profile.maintenanceDatabase(),
                tls(profile),
                request.file().map(Path::toAbsolutePath).orElse(null),
                request.ssh(),
                request.computers(),
                false);
    }

    /// The computers need not have the authority's certificate: their proof is about the password.
    private static String tls(ServerProfile profile) {
        return switch (profile.tls()) {
            case DISABLE -> "disable";
            case PREFER -> "prefer";
            default -> "require";
        };
    }

    /// The same with the computers logged in to in another way.
    public Campaign with(Ssh other) {
        return new Campaign(
                format, id, begun, by, server, account, addresses, database, tls, file, other, computers, withdrawn);
    }

    Campaign ended() {
        return new Campaign(
                format, id, begun, by, server, account, addresses, database, tls, file, ssh, computers, true);
    }
}
