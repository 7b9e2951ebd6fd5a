package org.sauvrest.core.rollout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.testing.JumpPark;
import org.sauvrest.testing.TestServer;

/// Computers behind a jump host, a server, and the program that rolls out from one to the other.
record JumpTrial(Path folder, JumpPark park, SauvRest core, ServerProfile profile) implements AutoCloseable {

    static JumpTrial in(Path folder, TestServer server) throws Exception {
        var park = new JumpPark(folder);
        return new JumpTrial(folder, park, server.core(park.admin()), server.profile(folder.resolve("saves")));
    }

    CampaignReport begin(String list) throws Exception {
        var file = Files.writeString(folder.resolve("list"), list);
        var ssh = new Campaign.Ssh(System.getProperty("user.name"), List.of(), 16, 20, false);
        var computers = core.rollOut().computers(file).computers();
        var request = new DeployRequest(profile, Optional.empty(), ssh, computers);
        return core.rollOut().begin(request, Access.PLAIN, standing -> {}).run(Progress.UNWATCHED);
    }

    CampaignReport goOn(CampaignReport report, Choice choice, Access access) throws Exception {
        return goOn(report, choice, access, Optional.empty(), standing -> {});
    }

    /// @param every pause before those that did not answer are tried again
    CampaignReport goOn(
            CampaignReport report, Choice choice, Access access, Optional<Duration> every, Consumer<Standing> watcher)
            throws Exception {
        var campaign = core.rollOut().campaign(Optional.of(report.id()));
        return core.rollOut()
                .goOn(campaign, profile, choice, access, every, watcher)
                .run(Progress.UNWATCHED);
    }

    /// What is on the disk.
    CampaignReport read(CampaignReport report) throws Exception {
        return core.rollOut().report(core.rollOut().campaign(Optional.of(report.id())));
    }

    @Override
    public void close() {
        park.close();
    }
}
