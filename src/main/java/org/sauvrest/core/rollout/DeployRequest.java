package org.sauvrest.core.rollout;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sauvrest.core.settings.ServerProfile;

/// What shall be rolled out to which computers.
///
/// @param file credential file whose lines are rolled out; absent for the line of the profile's account
public record DeployRequest(ServerProfile profile, Optional<Path> file, Campaign.Ssh ssh, List<Computer> computers) {

    public DeployRequest {
        computers = List.copyOf(computers);
    }
}
