package org.sauvrest.core.rollout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.remote.SshLogin;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.testing.Park;
import org.sauvrest.testing.TestServer;

/// A park, a server and the service that rolls out from one to the other.
final class Trial implements AutoCloseable {

    private static final int SECONDS = 5;

    final Path folder;
    final Park park;
    private RollOutService service;
    private ServerProfile profile;
    private String line;

    Trial(Path folder, TestServer server) throws IOException {
        this.folder = folder;
        park = new Park(folder);
        profile = server.profile(folder.resolve("saves"));
        service = service(server);
        line = line(server);
    }

    /// Rolls out the password of another server from now on.
    void use(TestServer server) {
        profile = server.profile(folder.resolve("saves"));
        service = service(server);
        line = line(server);
    }

    private RollOutService service(TestServer server) {
        var core = server.core(folder.resolve("settings"));
        return new RollOutService(
                core.exports(), folder.resolve("campaigns"), SshLogin.usual(park.ssh(), Optional.empty()));
    }

    private static String line(TestServer server) {
        var escaped = TestServer.SECRET.replace("\\", "\\\\").replace(":", "\\:");
        return "127.0.0.1:%d:*:prof:%s\n".formatted(server.port(), escaped);
    }

    /// What the password files get.
    String line() {
        return line;
    }

    RollOutService service() {
        return service;
    }

    /// Rolls out to the first computers of the park.
    CampaignReport begin(int count) throws ProblemException, InterruptedException {
        return begin(IntStream.range(0, count)
                .mapToObj(number -> new Computer(
                        "pc" + number, Park.address(number), park.port(), Optional.empty(), "B12", Platform.UNKNOWN))
                .toList());
    }

    CampaignReport begin(List<Computer> computers) throws ProblemException, InterruptedException {
        var ssh = new Campaign.Ssh("tech", List.of(), Campaign.Ssh.USUAL_PARALLEL, SECONDS, false);
        var request = new DeployRequest(profile, Optional.empty(), ssh, computers);
        return service.begin(request, Access.PLAIN, standing -> {}).run(Progress.UNWATCHED);
    }

    CampaignReport goOn(CampaignReport report, Choice choice) throws ProblemException, InterruptedException {
        return service.goOn(
                        service.campaign(Optional.of(report.id())),
                        profile,
                        choice,
                        Access.PLAIN,
                        Optional.empty(),
                        standing -> {})
                .run(Progress.UNWATCHED);
    }

    static Map<String, String> byName(CampaignReport report) {
        return report.computers().stream()
                .collect(Collectors.toMap(
                        standing -> standing.computer().name(),
                        standing -> standing.state() + " " + standing.reason()));
    }

    @Override
    public void close() throws IOException {
        park.close();
    }
}
