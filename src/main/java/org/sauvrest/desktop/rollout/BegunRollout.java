package org.sauvrest.desktop.rollout;

import java.util.Optional;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.rollout.Campaign;
import org.sauvrest.core.rollout.CampaignReport;
import org.sauvrest.core.rollout.RollOutService;
import org.sauvrest.core.settings.ServerProfile;

/// A roll-out that has been begun, and how its computers stand, as both are on the disk.
public record BegunRollout(Campaign campaign, CampaignReport report) {

    static BegunRollout read(RollOutService service, String id) throws ProblemException {
        return of(service, service.campaign(Optional.of(id)));
    }

    /// The newest one for a server; nothing where there is none.
    public static Operation<Optional<BegunRollout>> newest(RollOutService service, ServerProfile profile) {
        return progress -> {
            for (var campaign : service.campaigns()) {
                if (campaign.server().equals(profile.name())) {
                    return Optional.of(of(service, campaign));
                }
            }
            return Optional.empty();
        };
    }

    private static BegunRollout of(RollOutService service, Campaign campaign) throws ProblemException {
        return new BegunRollout(campaign, service.report(campaign));
    }

    /// Whether anything can still be tried.
    public boolean isOpen() {
        return !report.withdrawn() && report.done() < report.total();
    }
}
