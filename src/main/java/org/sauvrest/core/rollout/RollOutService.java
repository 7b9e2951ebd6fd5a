package org.sauvrest.core.rollout;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sauvrest.core.credentials.ExportService;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.passwords.PasswordEntry;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.RolloutProblem;
import org.sauvrest.core.remote.KnownHosts;
import org.sauvrest.core.remote.SshDoor;
import org.sauvrest.core.remote.SshLogin;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.words.Words;

/// Rolls a credential file out to a park of computers, in campaigns that last until every one is proved.
public final class RollOutService {

    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss").withZone(ZoneId.systemDefault());

    private final ExportService exports;
    private final Campaigns campaigns;
    private final SshLogin usual;

    /// @param folder of the campaigns
    /// @param usual login at other computers, which a campaign adds to
    public RollOutService(ExportService exports, Path folder, SshLogin usual) {
        this.exports = exports;
        this.campaigns = new Campaigns(folder);
        this.usual = usual;
    }

    /// The computers of a list.
    public HostList.Read computers(Path file) throws ProblemException {
        return HostList.read(file, usual.folder());
    }

    /// The computers of a list that need not stand in a file.
    ///
    /// @param source where the text is from, for messages
    public HostList.Read computers(Path source, String text) throws ProblemException {
        return HostList.parse(source, text, usual.folder());
    }

    /// Makes a campaign in which nobody is visited yet. That the server takes what is rolled out is proved first.
    public Operation<Load> make(DeployRequest request) {
        return progress -> {
            progress.begin(Step.CONNECT);
            var lines = exports.lines(request.profile(), request.file()).run(Progress.UNWATCHED);
            var begun = Instant.now();
            var campaign = Campaign.of(request, campaigns.take(ID.format(begun)), begun, author());
            campaigns.write(campaign);
            return new Load(campaign, lines);
        };
    }

    /// Makes a campaign and visits every computer once.
    ///
    /// @param watcher told of every change at a computer, from any thread
    public Operation<CampaignReport> begin(DeployRequest request, Access access, Consumer<Standing> watcher) {
        return progress -> visit(make(request).run(progress), Choice.RESUME, access, Optional.empty(), watcher)
                .run(progress);
    }

    /// Goes on with a campaign.
    ///
    /// @param profile of the campaign's server
    /// @param every pause before those that did not answer are tried again, until all are done; absent for one try
    /// @param watcher told of every change at a computer, from any thread
    public Operation<CampaignReport> goOn(
            Campaign campaign,
            ServerProfile profile,
            Choice choice,
            Access access,
            Optional<Duration> every,
            Consumer<Standing> watcher) {
        return progress -> {
            if (campaign.withdrawn() && choice != Choice.ROLL_BACK) {
                throw new ProblemException(new RolloutProblem.CampaignEnded(campaign.id()));
            }
            progress.begin(Step.CONNECT);
            // To take back, the lines are only masked: what the server takes now does not matter.
            var lines = choice == Choice.ROLL_BACK
                    ? List.<PasswordEntry>of()
                    : exports.lines(profile, Optional.ofNullable(campaign.file()))
                            .run(Progress.UNWATCHED);
            return visit(new Load(campaign, lines), choice, access, every, watcher)
                    .run(progress);
        };
    }

    /// Visits computers of a campaign with what the server was seen to take.
    ///
    /// @param every pause before those that did not answer are tried again, until all are done; absent for one try
    /// @param watcher told of every change at a computer, from any thread
    public Operation<CampaignReport> visit(
            Load load, Choice choice, Access access, Optional<Duration> every, Consumer<Standing> watcher) {
        var campaign = load.campaign();
        var login = usual.with(campaign.ssh().identities(), access.passphrase(), access.password());
        return progress -> {
            try (var journal = campaigns.journal(campaign);
                    var door = new SshDoor(login, KnownHosts.read(login.folder(), access.accepted()))) {
                var tour = new Tour(door, load, journal, watcher);
                tour.run(those(campaign, choice), choice == Choice.ROLL_BACK, progress);
                if (every.isPresent()) {
                    tryAgain(tour, every.get(), progress);
                }
            }
            return report(campaign);
        };
    }

    private void tryAgain(Tour tour, Duration every, Progress progress) throws ProblemException, InterruptedException {
        var campaign = tour.load().campaign();
        var changed = lastChange(campaign);
        var left = those(campaign, Choice.RESUME);
        // Once the password has changed, what is brought is no longer right: whoever waits is told instead.
        while (!left.isEmpty() && lastChange(campaign).equals(changed)) {
            progress.begin(Step.WAIT_FOR_COMPUTERS);
            Thread.sleep(every);
            if (lastChange(campaign).equals(changed)) {
                tour.run(left, false, progress);
            }
            left = those(campaign, Choice.RESUME);
        }
    }

    private List<Standing> those(Campaign campaign, Choice choice) throws ProblemException {
        return standings(campaign).stream().filter(choice::takes).toList();
    }

    /// What was right before the password changed is so no longer.
    private List<Standing> standings(Campaign campaign) throws ProblemException {
        var standings = campaigns.standings(campaign);
        return lastChange(campaign)
                .map(change ->
                        standings.stream().map(each -> each.since(change)).toList())
                .orElse(standings);
    }

    private Optional<Instant> lastChange(Campaign campaign) {
        return exports.lastChange(campaign.addresses(), campaign.account());
    }

    /// Ends a campaign: nothing of it is tried again.
    public Operation<CampaignReport> withdraw(Campaign campaign) {
        return progress -> {
            // Only who may write the journal may end it.
            var journal = campaigns.journal(campaign);
            try {
                campaigns.write(campaign.ended());
            } finally {
                journal.close();
            }
            return report(campaign.ended());
        };
    }

    /// All campaigns, newest first.
    public List<Campaign> campaigns() throws ProblemException {
        return campaigns.all();
    }

    /// @param id of the campaign; absent for the newest that is not withdrawn
    public Campaign campaign(Optional<String> id) throws ProblemException {
        if (id.isPresent()) {
            return campaigns.read(id.get());
        }
        return campaigns.all().stream()
                .filter(campaign -> !campaign.withdrawn())
                .findFirst()
                .orElseThrow(() -> new ProblemException(new RolloutProblem.NoCampaign()));
    }

    public CampaignReport report(Campaign campaign) throws ProblemException {
        return CampaignReport.of(campaign, standings(campaign));
    }

    /// Writes the report as a page to print, beside the campaign, in the place of an earlier one.
    public Operation<Path> page(Campaign campaign, Words words) {
        return progress -> {
            var page = campaigns.page(campaign);
            ReportFile.write(page, report(campaign), words);
            return page;
        };
    }

    private static String author() {
        var user = System.getProperty("user.name");
        try {
            return user + "@" + InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return user;
        }
    }
}
