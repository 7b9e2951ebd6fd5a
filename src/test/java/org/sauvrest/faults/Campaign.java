package org.sauvrest.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.sauvrest.core.problem.ProblemException;

/// Faults, one after the other, each at a random moment of the real program's work, and after each the invariants.
final class Campaign implements AutoCloseable {

    /// Some come too late: the program has ended.
    private static final int ROUNDS_PER_FAULT = 3;

    private final long seed;
    private final School school;
    private final Proxy proxy;
    private final Writer writer;
    private final Inspector inspector;
    private final Timetable timetable = new Timetable();
    private final Tally tally = new Tally();
    private final Aftermath aftermath;
    private final Deck deck = new Deck();
    private long usualSave;

    Campaign(School school, long seed) throws ProblemException, InterruptedException {
        this.seed = seed;
        this.school = school;
        this.inspector = new Inspector(school);
        this.aftermath = new Aftermath(school, inspector);
        this.proxy = new Proxy(() -> school.server().port());
        this.writer = new Writer(school.server(), School.CONTEXT, school.ledger());
    }

    /// @param faults how many
    /// @param limit of time; where it is over, each kind of fault having come once is enough
    /// @return what came of it, for people
    String run(int faults, Duration limit) throws ProblemException, InterruptedException, IOException {
        long begun = System.nanoTime();
        // Seeds that follow each other give random numbers that are much alike; so each round's is drawn.
        var seeds = new Random(seed);
        var scene = undisturbed();
        for (int round = 0; tally.count() < faults; round++) {
            boolean late = System.nanoTime() - begun > limit.toNanos();
            if (late && round >= Fault.values().length) {
                break;
            }
            if (round == faults * ROUNDS_PER_FAULT) {
                throw new AssertionError("most faults come too late: " + tally);
            }
            scene = round(new Random(seeds.nextLong()), round, scene);
        }
        var last = inspector.losesNothing();
        if (!last.isEmpty()) {
            throw new AssertionError("after the last round, seed " + seed + ": " + last);
        }
        return "Fault campaign with seed %d: %d faults in %d s%n%s"
                .formatted(
                        seed,
                        tally.count(),
                        Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
                        tally);
    }

    /// Learns how long everything takes, and leaves a previous state to go back to.
    private Scene undisturbed() throws ProblemException, InterruptedException, IOException {
        var scene = Scene.of(school);
        for (var deed : Deed.values()) {
            var source = school.sources().getFirst();
            try (var program = start(deed, source, Map.of())) {
                var ending = program.ending();
                var faults = new ArrayList<String>();
                scene = aftermath.scene(scene, source, faults);
                if (!ending.ok()) {
                    faults.add("it is not done");
                }
                require(faults, deed + " without any fault", ending);
                timetable.learn(deed, ending);
            }
        }
        for (var save : scene.saves().keySet()) {
            usualSave = Files.size(save);
        }
        return scene;
    }

    private Program start(Deed deed, School.Source source, Map<String, String> changes) throws IOException {
        var environment = school.environment(proxy.port());
        environment.putAll(changes);
        return Program.start(school.home(), environment, deed.arguments(source.file()));
    }

    /// @param before as it was left by the last round
    /// @return what it leaves
    private Scene round(Random random, int number, Scene before)
            throws ProblemException, InterruptedException, IOException {
        long begun = System.nanoTime();
        var target = deck.next(random);
        var moment = timetable.moment(target.deed(), target.fault(), random);
        var source = school.sources().get(random.nextInt(school.sources().size()));
        var strike = new Strike(school, proxy, random);
        var changes = target.fault() == Fault.DISK_FULL ? strike.limitedDisk(usualSave) : Map.<String, String>of();
        var what = "round %d: %s of %s, %s".formatted(number, target.fault(), target.deed(), moment);
        try (var program = start(target.deed(), source, changes)) {
            boolean hit = strike.at(moment, program, target.fault(), target.deed());
            var ending = program.ending();
            var faults = inspector.leavesNothing(program.family());
            var now = aftermath.scene(before, source, faults);
            faults.addAll(Inspector.saysWhatIsSo(target.fault(), target.deed(), ending, before, now));
            faults.addAll(inspector.losesNothing());
            faults.addAll(inspector.isUsed(now.context()));
            require(faults, what, ending);
            if (hit) {
                now = aftermath.again(target.deed(), source, now, faults);
                faults.addAll(aftermath.cleansUp(now, leftover -> tally.aside(leftover.getClass())));
                require(faults, what, ending);
                tally.add(target.fault(), target.deed(), ending, Duration.ofNanos(System.nanoTime() - begun));
            } else {
                timetable.learn(target.deed(), ending);
                tally.miss();
            }
            if (Boolean.getBoolean("campaign.details")) {
                System.out.println(what + ": " + (hit ? Tally.word(ending) : "missed") + ", "
                        + ending.took().toMillis() + " of " + (System.nanoTime() - begun) / 1_000_000 + " ms");
            }
            return aftermath.pruned(now);
        }
    }

    private void require(List<String> faults, String what, Program.Ending ending) {
        if (!faults.isEmpty()) {
            throw new AssertionError("%s (seed %d), exit %d:%n%s%n%s%nSo far:%n%s"
                    .formatted(what, seed, ending.exit(), String.join("\n", faults), ending.said(), tally));
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
        proxy.close();
    }
}
