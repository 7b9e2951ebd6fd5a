package org.sauvrest.core.rollout;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.testing.Park;
import org.sauvrest.testing.TestServer;

/// A park, a server and the service that rolls out from one to the other.
final class Trial implements AutoCloseable {

    private static final int SECONDS = 15;

    final Path folder;
    final Park park;
    private TestServer server;
    private SauvRest core;

    Trial(Path folder, TestServer server) throws IOException {
        this.folder = folder;
        this.server = server;
        park = new Park(folder);
        core = server.core(park.admin());
    }

    /// Rolls out the password of another server from now on.
    void use(TestServer other) {
        server = other;
        core = other.core(park.admin());
    }

    /// Finds the password in a file from now on, where it can be changed, and in no variable.
    void usePasswordFile() throws ProblemException, InterruptedException {
        core = server.coreWithoutPassword(park.admin());
        core.credentials().set(profile(), new Password(TestServer.SECRET)).run(Progress.UNWATCHED);
    }

    /// The program of whoever rolls out.
    SauvRest core() {
        return core;
    }

    TestServer server() {
        return server;
    }

    ServerProfile profile() {
        return server.profile(folder.resolve("saves"));
    }

    /// What the password files get.
    String line() {
        var escaped = TestServer.SECRET.replace("\\", "\\\\").replace(":", "\\:");
        return "127.0.0.1:%d:*:prof:%s\n".formatted(server.port(), escaped);
    }

    RollOutService service() {
        return core.rollOut();
    }

    /// Rolls out to the first computers of the park.
    CampaignReport begin(int count) throws ProblemException, InterruptedException {
        return begin(computers(count), SECONDS);
    }

    CampaignReport begin(List<Computer> computers) throws ProblemException, InterruptedException {
        return begin(computers, SECONDS);
    }

    /// @param seconds until an answer that has not come is given up
    CampaignReport begin(List<Computer> computers, int seconds) throws ProblemException, InterruptedException {
        var ssh = new Campaign.Ssh("tech", List.of(), Campaign.Ssh.USUAL_PARALLEL, seconds, false);
        var request = new DeployRequest(profile(), Optional.empty(), ssh, computers);
        return service().begin(request, Access.PLAIN, standing -> {}).run(Progress.UNWATCHED);
    }

    /// The first computers of the park.
    List<Computer> computers(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Computer(
                        "pc" + number, Park.address(number), park.port(), Optional.empty(), "B12", Platform.UNKNOWN))
                .toList();
    }

    CampaignReport goOn(CampaignReport report, Choice choice) throws ProblemException, InterruptedException {
        return goOn(report, choice, Optional.empty(), standing -> {});
    }

    CampaignReport goOn(CampaignReport report, Choice choice, Optional<Duration> every, Consumer<Standing> watcher)
            throws ProblemException, InterruptedException {
        var campaign = service().campaign(Optional.of(report.id()));
        return service()
                .goOn(campaign, profile(), choice, Access.PLAIN, every, watcher)
                .run(Progress.UNWATCHED);
    }

    /// How many commands were run at each of the first computers.
    List<Integer> commands(int count) {
        return IntStream.range(0, count).mapToObj(park::commands).toList();
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
