package org.sauvrest.core.rollout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sauvrest.core.files.FolderLock;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.RolloutProblem;
import org.sauvrest.core.settings.NumberedFolders;

/// The campaigns of this computer, each in a folder of its own: what it is, and its journal.
final class Campaigns {

    private static final String JOURNAL = "journal.jsonl";
    private static final String PAGE = "report.html";

    private final NumberedFolders<Campaign> folders;

    Campaigns(Path folder) {
        this.folders = new NumberedFolders<>(folder, "campaign.json", Campaign.class);
    }

    /// Takes an id that no campaign has: two may begin in the same second.
    String take(String wanted) throws ProblemException {
        return folders.take(wanted);
    }

    void write(Campaign campaign) throws ProblemException {
        folders.write(campaign.id(), campaign);
    }

    /// @throws ProblemException where there is none of that name, or it cannot be read
    Campaign read(String id) throws ProblemException {
        return folders.read(id)
                .orElseThrow(() -> new ProblemException(new RolloutProblem.CampaignUnknown(id, folders.ids())));
    }

    /// Newest first.
    List<Campaign> all() throws ProblemException {
        var campaigns = new ArrayList<Campaign>();
        for (var id : folders.ids()) {
            campaigns.add(read(id));
        }
        return campaigns;
    }

    List<Standing> standings(Campaign campaign) throws ProblemException {
        boolean atWork = isAtWork(campaign);
        var standings = Journal.standings(place(campaign).resolve(JOURNAL), campaign.computers());
        return atWork ? standings : standings.stream().map(Standing::atRest).toList();
    }

    private boolean isAtWork(Campaign campaign) throws ProblemException {
        try {
            return FolderLock.isTaken(place(campaign));
        } catch (IOException e) {
            throw new ProblemException(new Problem.FileUnreadable(place(campaign), Fault.of(e)), e);
        }
    }

    Journal journal(Campaign campaign) throws ProblemException {
        return Journal.open(place(campaign).resolve(JOURNAL));
    }

    /// Where the report is written for those who only want to look at it.
    Path page(Campaign campaign) {
        return place(campaign).resolve(PAGE);
    }

    private Path place(Campaign campaign) {
        return folders.place(campaign.id());
    }
}
