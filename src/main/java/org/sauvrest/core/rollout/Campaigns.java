package org.sauvrest.core.rollout;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sauvrest.core.files.FolderLock;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.SettingsJson;

/// The campaigns of this computer, each in a folder of its own: what it is, and its journal.
final class Campaigns {

    private static final String FILE = "campaign.json";
    private static final String JOURNAL = "journal.jsonl";
    private static final String PAGE = "report.html";

    private final Path folder;

    Campaigns(Path folder) {
        this.folder = folder;
    }

    /// Takes an id that no campaign has: two may begin in the same second.
    String take(String wanted) throws ProblemException {
        try {
            Files.createDirectories(folder);
            var id = wanted;
            for (int number = 2; !takes(id); number++) {
                id = wanted + "-" + number;
            }
            return id;
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(folder, e), e);
        }
    }

    /// @return false where somebody else has it
    private boolean takes(String id) throws IOException {
        try {
            Files.createDirectory(folder.resolve(id));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    void write(Campaign campaign) throws ProblemException {
        SettingsJson.write(place(campaign).resolve(FILE), campaign);
    }

    /// @throws ProblemException where there is none of that name, or it cannot be read
    Campaign read(String id) throws ProblemException {
        if (!id.matches("[0-9A-Za-z-]+")) {
            throw new ProblemException(new Problem.CampaignUnknown(id, ids()));
        }
        return SettingsJson.read(folder.resolve(id).resolve(FILE), Campaign.class)
                .orElseThrow(() -> new ProblemException(new Problem.CampaignUnknown(id, ids())));
    }

    /// Newest first.
    List<Campaign> all() throws ProblemException {
        var campaigns = new ArrayList<Campaign>();
        for (var id : ids()) {
            campaigns.add(read(id));
        }
        return campaigns;
    }

    private List<String> ids() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(each -> Files.exists(each.resolve(FILE)))
                    .map(each -> each.getFileName().toString())
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
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
        return folder.resolve(campaign.id());
    }
}
