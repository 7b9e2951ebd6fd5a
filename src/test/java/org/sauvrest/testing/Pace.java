package org.sauvrest.testing;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How much longer this machine takes for the same work than the one on which bounds of processor time were set: on a
/// shared one that is another figure from minute to minute.
final class Pace {

    /// What the work takes there: 2 virtual processors on which `bench/run update` has its loop done after 53 s.
    /// Reckoned
    /// from one on which that takes 100 s, and this work 11 ms.
    private static final Duration THERE = Duration.ofMillis(6);

    /// A machine that is slower still proves nothing.
    private static final double MOST = 2.5;

    /// Until Java has compiled the work.
    private static final int WARM_UP = 15;

    private static final int ROUNDS = 9;
    private static final int NAMES = 48_000;

    private Pace() {}

    /// @return 1 where it is as quick, or quicker
    static double now() {
        Stream.generate(Pace::work).limit(WARM_UP).forEach(nanos -> {});
        long here = Stream.generate(Pace::work).limit(ROUNDS).sorted().toList().get(ROUNDS / 2);
        return Math.clamp((double) here / THERE.toNanos(), 1, MOST);
    }

    /// Names put into tables and taken out of them, which is most of what styling a window is.
    ///
    /// @return the processor time that it took, in nanoseconds
    private static long work() {
        var threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        var numbers = new HashMap<String, Integer>();
        for (int i = 0; i < NAMES; i++) {
            numbers.merge("name-" + i % 20_000, i, Integer::sum);
        }
        if (new TreeMap<>(numbers).size() != 20_000) {
            throw new IllegalStateException("the work was not done");
        }
        return threads.getCurrentThreadCpuTime() - begun;
    }
}
