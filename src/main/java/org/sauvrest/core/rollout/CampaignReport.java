package org.sauvrest.core.rollout;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How a campaign stands.
///
/// @param id of the campaign
/// @param begun when it was made
/// @param by who made it, on which computer
/// @param server name of the profile
/// @param account whose password was rolled out
/// @param withdrawn whether it is ended for good
/// @param total computers
/// @param done computers with a proved login
/// @param counts computers by state
/// @param computers in the list's order
public record CampaignReport(
        String id,
        Instant begun,
        String by,
        String server,
        String account,
        boolean withdrawn,
        int total,
        int done,
        Map<HostState, Integer> counts,
        List<Standing> computers) {

    static CampaignReport of(Campaign campaign, List<Standing> standings) {
        var counts = new EnumMap<HostState, Integer>(HostState.class);
        standings.forEach(standing -> counts.merge(standing.state(), 1, Integer::sum));
        return new CampaignReport(
                campaign.id(),
                campaign.begun(),
                campaign.by(),
                campaign.server(),
                campaign.account(),
                campaign.withdrawn(),
                standings.size(),
                (int) standings.stream()
                        .filter(standing -> standing.state().isDone())
                        .count(),
                counts,
                List.copyOf(standings));
    }

    /// How many were right until the password changed.
    public int outdated() {
        return counts.getOrDefault(HostState.OUTDATED, 0);
    }

    /// Those that are still to be seen to.
    public List<Standing> missing() {
        return computers.stream().filter(standing -> !standing.state().isDone()).toList();
    }
}
