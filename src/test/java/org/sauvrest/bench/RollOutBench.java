package org.sauvrest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.rollout.Access;
import org.sauvrest.core.rollout.Campaign;
import org.sauvrest.core.rollout.Computer;
import org.sauvrest.core.rollout.DeployRequest;
import org.sauvrest.core.rollout.Platform;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.testing.Park;

/// Compares a roll-out to three hundred computers with a loop of `scp` over the same ones: a loop that proves nothing
/// and keeps no other line.
final class RollOutBench {

    private static final int ALL = 300;
    private static final int SILENT = 20;
    private static final int OFF = 20;
    private static final int REFUSING = 5;
    private static final int HANGING = 2;
    private static final int ILL = SILENT + OFF + REFUSING + HANGING + 1;

    private final BenchServer server;
    private final Path folder;

    RollOutBench(BenchServer server) throws IOException {
        this.server = server;
        this.folder = Files.createDirectory(server.folder().resolve("park"));
    }

    /// @return what was measured, in lines for people
    List<String> run(int rounds) throws ProblemException, InterruptedException, IOException {
        try (var park = new Park(folder)) {
            park.add(0, SILENT, Park.Trouble.SILENT);
            park.add(SILENT, OFF, Park.Trouble.OFF);
            park.add(SILENT + OFF, REFUSING, Park.Trouble.REFUSES_KEY);
            park.add(SILENT + OFF + REFUSING, HANGING, Park.Trouble.HANGS);
            park.add(ILL - 1, 1, Park.Trouble.OTHER_KEY);
            park.add(ILL, ALL - ILL, Park.Trouble.NONE);
            park.switchOn();
            var loop = new Series();
            var ours = new Series();
            var loopOfGood = new Series();
            var oursOfGood = new Series();
            for (int round = -1; round < rounds; round++) {
                double scpGood = scp(park, ILL, ALL);
                double good = deploy(park, ILL, ALL);
                double scpAll = round < 0 ? 0 : scp(park, 0, ALL);
                double all = deploy(park, 0, ALL);
                if (round >= 0) {
                    loopOfGood.add(scpGood);
                    oursOfGood.add(good);
                    loop.add(scpAll);
                    ours.add(all);
                }
            }
            return List.of(
                    "== park",
                    "a loop of scp over " + ALL + " computers, " + ILL + " of them ill   " + loop,
                    "the good ones proved                                " + ours,
                    "a loop of scp over the good ones alone              " + loopOfGood,
                    "the good ones proved, alone                         " + oursOfGood,
                    Bench.ratio("ratio, with the ill ones", ours.median(), loop.median()),
                    Bench.ratio("ratio, the good ones alone", oursOfGood.median(), loopOfGood.median()));
        }
    }

    private void clean(int first, int end) throws IOException {
        for (int number = first; number < end; number++) {
            try (var files = Files.list(folder.resolve("home-" + number))) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /// @return seconds
    private double scp(Park park, int first, int end) throws IOException, ProblemException, InterruptedException {
        clean(first, end);
        var file = Files.writeString(folder.resolve("pgpass"), "127.0.0.1:%d:*:prof:bench%n".formatted(server.port()));
        var script = new StringBuilder();
        for (int number = first; number < end; number++) {
            // It waits as long as SauvRest does, for somebody to answer at the door and for an answer.
            script.append("""
                            timeout %d scp -O -q -B -o ConnectTimeout=5 -o UserKnownHostsFile=%s \
                            -o StrictHostKeyChecking=yes -i %s -P %d %s tech@%s:.pgpass </dev/null""".formatted(
                                    Campaign.Ssh.USUAL_SECONDS,
                                    park.ssh().resolve("known_hosts"),
                                    park.ssh().resolve("id_ecdsa"),
                                    park.port(),
                                    file,
                                    Park.address(number)))
                    .append("\n");
        }
        var lines = Files.writeString(folder.resolve("loop.sh"), script.append("true\n"));
        return server.run("prof", "/bin/bash", lines.toString());
    }

    /// @return seconds until the last good one has proved its login
    private double deploy(Park park, int first, int end) throws IOException, ProblemException, InterruptedException {
        clean(first, end);
        SauvRest core = server.running("prof", park.admin());
        var profile = ServerProfile.builder("bench", List.of("127.0.0.1"), "prof")
                .port(server.port())
                .build();
        var computers = IntStream.range(first, end)
                .mapToObj(number -> new Computer(
                        "pc" + number, Park.address(number), park.port(), Optional.empty(), "", Platform.UNKNOWN))
                .toList();
        var ssh = new Campaign.Ssh("tech", List.of(), Campaign.Ssh.USUAL_PARALLEL, Campaign.Ssh.USUAL_SECONDS, false);
        var last = new long[1];
        int[] good = new int[1];
        long begun = System.nanoTime();
        core.rollOut()
                .begin(new DeployRequest(profile, Optional.empty(), ssh, computers), Access.PLAIN, standing -> {
                    if (standing.state().isDone()) {
                        synchronized (last) {
                            last[0] = System.nanoTime();
                            good[0]++;
                        }
                    }
                })
                .run(Progress.UNWATCHED);
        if (good[0] != ALL - ILL) {
            throw new IllegalStateException(good[0] + " have proved their login");
        }
        return (last[0] - begun) / 1e9;
    }
}
