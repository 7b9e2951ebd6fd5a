package org.sauvrest.testing;

import java.lang.management.ManagementFactory;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import javafx.application.Platform;

public final class FxProfile implements AutoCloseable {
    static final com.sun.management.ThreadMXBean MX =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    final Thread fx;
    final Thread thread = new Thread(this::measure, "fxprofile");
    final StringBuilder out = new StringBuilder();
    volatile String label = "start";
    public final List<long[]> all = Collections.synchronizedList(new ArrayList<>());

    public FxProfile() {
        fx = WindowThread.ask(Thread::currentThread);
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.start();
    }

    public void label(String l) {
        label = l;
    }

    void measure() {
        try {
            while (true) {
                long sent = System.nanoTime();
                long cpu0 = MX.getThreadCpuTime(fx.threadId());
                long gc0 = gc();
                var done = new CountDownLatch(1);
                long[] end = new long[2];
                Platform.runLater(() -> {
                    end[0] = System.nanoTime();
                    end[1] = MX.getCurrentThreadCpuTime();
                    done.countDown();
                });
                var stacks = new ArrayList<StackTraceElement[]>();
                var states = new ArrayList<Thread.State>();
                if (!done.await(4, TimeUnit.MILLISECONDS)) {
                    do {
                        states.add(fx.getState());
                        stacks.add(fx.getStackTrace());
                    } while (!done.await(2, TimeUnit.MILLISECONDS));
                }
                long wall = end[0] - sent, cpu = end[1] - cpu0;
                all.add(new long[] {wall, cpu});
                if (cpu > 25_000_000 || wall > 50_000_000) {
                    synchronized (out) {
                        out.append("#### %s wall %d ms cpu %d ms gc %d ms samples %d states %s%n"
                                .formatted(
                                        label,
                                        wall / 1000000,
                                        cpu / 1000000,
                                        gc() - gc0,
                                        stacks.size(),
                                        count(states)));
                        report(stacks);
                    }
                }
                Thread.sleep(5);
            }
        } catch (InterruptedException e) {
        }
    }

    static long gc() {
        long t = 0;
        for (var b : ManagementFactory.getGarbageCollectorMXBeans()) t += b.getCollectionTime();
        return t;
    }

    static Map<Thread.State, Integer> count(List<Thread.State> s) {
        var m = new EnumMap<Thread.State, Integer>(Thread.State.class);
        s.forEach(x -> m.merge(x, 1, Integer::sum));
        return m;
    }

    /// inclusive counts of frames
    void report(List<StackTraceElement[]> stacks) {
        var inc = new LinkedHashMap<String, Integer>();
        var trees = new TreeMap<String, Integer>();
        for (var st : stacks) {
            var seen = new LinkedHashSet<String>();
            for (int i = st.length - 1; i >= 0; i--) {
                var f = st[i];
                seen.add(f.getClassName() + "." + f.getMethodName());
            }
            seen.forEach(x -> inc.merge(x, 1, Integer::sum));
        }
        int n = stacks.size();
        inc.entrySet().stream()
                .filter(e -> e.getValue() >= 2)
                .forEach(e -> out.append("   %4d %s%n".formatted(e.getValue(), e.getKey())));
    }

    @Override
    public void close() throws Exception {
        thread.interrupt();
        thread.join();
        Files.writeString(Path.of("/tmp/winw/prof/" + System.getProperty("prof.name", "p") + ".txt"), out.toString());
    }
}
