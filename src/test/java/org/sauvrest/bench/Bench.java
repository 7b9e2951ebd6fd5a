package org.sauvrest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.restore.RestoreReport;
import org.sauvrest.core.restore.RestoreRequest;
import org.sauvrest.core.save.SaveRequest;

/// Compares `save` with plain `pg_dump -Fc`, and `restore` with plain `createdb` and `pg_restore`: the same
/// databases, in one run, alternating, medians.
public final class Bench {

    private final BenchServer server;
    private final Path root;
    private final int rounds;
    private final String sauvrest;

    /// In this process, for what is to be measured without the start of the program.
    private final SauvRest core;

    /// Java makes quick what it has run a few times.
    private static final int WARM_UP = 3;

    private Bench(BenchServer server, Path root, int rounds) {
        this.server = server;
        this.root = root;
        this.rounds = rounds;
        this.sauvrest = root.resolve("sauvrest").toString();
        this.core = server.running("prof");
    }

    /// @param arguments the repository, the number of rounds, and the databases: demo, odoo, large
    public static void main(String[] arguments) throws Exception {
        var root = Path.of(arguments[0]).toAbsolutePath();
        int rounds = Integer.parseInt(arguments[1]);
        try (var server = new BenchServer()) {
            var bench = new Bench(server, root, rounds);
            say("Machine: " + BenchServer.machine());
            bench.start();
            for (var name : List.of(arguments).subList(2, arguments.length)) {
                if (name.equals("window")) {
                    bench.window();
                    continue;
                }
                if (name.equals("update")) {
                    UpdateBench.run(server.folder(), rounds).forEach(Bench::say);
                    continue;
                }
                if (name.equals("park")) {
                    new RollOutBench(server).run(rounds).forEach(Bench::say);
                    continue;
                }
                var context = bench.make(name);
                bench.saves(name, context);
                bench.restores(name);
                server.dropDatabases();
            }
        }
    }

    private void start() throws ProblemException, InterruptedException {
        var version = new Series();
        server.run("prof", sauvrest, "--version");
        for (int round = 0; round < rounds; round++) {
            version.add(server.run("prof", sauvrest, "save", "--version"));
        }
        say("Start of the program (sauvrest save --version): " + version);
    }

    private void window() throws ProblemException, InterruptedException, IOException {
        var image = root.resolve("target/package/sauvrest");
        new WindowBench(server, image, root.resolve("target/test-classes"))
                .run(rounds)
                .forEach(Bench::say);
    }

    private String make(String name) throws ProblemException, InterruptedException, IOException {
        var context = "SpecibikeBench" + name;
        var bench = root.resolve("bench");
        switch (name) {
            case "demo" -> server.database(context, demoScripts());
            case "odoo" -> server.database(context, bench.resolve("odoo-sized.sql"));
            case "large" -> server.database(context, bench.resolve("odoo-sized.sql"), bench.resolve("large-rows.sql"));
            default -> throw new IllegalArgumentException(name);
        }
        return context;
    }

    private Path[] demoScripts() throws IOException {
        var folder = root.resolve("src/main/resources/org/sauvrest/core/demo");
        try (var scripts = Files.list(folder)) {
            return scripts.filter(script -> script.getFileName().toString().matches("[0-8].*\\.sql"))
                    .sorted()
                    .toArray(Path[]::new);
        }
    }

    private void saves(String name, String context) throws ProblemException, InterruptedException, IOException {
        var plain = new Series();
        var command = new Series();
        var running = new Series();
        var dump = server.folder().resolve(name + ".plain.dump");
        var save = server.folder().resolve(name + ".dump");
        for (int round = -WARM_UP; round < rounds; round++) {
            server.settle();
            double plainSeconds = server.tool("prof", "pg_dump", "-Fc", "-f", dump.toString(), context);
            delete(save);
            server.settle();
            double commandSeconds = server.run("prof", sauvrest, "save", context, "--to", save.toString(), "-q");
            delete(save);
            server.settle();
            double runningSeconds = runningSave(context, save);
            if (round >= 0) {
                plain.add(plainSeconds);
                command.add(commandSeconds);
                running.add(runningSeconds);
            }
        }
        say("");
        say("== " + name + ": save");
        say("pg_dump -Fc                      " + plain + ", archive " + megabytes(dump));
        say("save, in a running SauvRest      " + running + ", archive " + megabytes(save));
        say("sauvrest save, with its start    " + command);
        say(ratio("ratio without start", running.median(), plain.median()));
        say(ratio("ratio with start", command.median(), plain.median()));
        say(ratio("archive", (double) Files.size(save), (double) Files.size(dump)));
    }

    private double runningSave(String context, Path save) throws ProblemException, InterruptedException {
        var request = new SaveRequest(core.settings().server(null), context, Optional.of(save));
        return core.save().save(request).run(Progress.UNWATCHED).took().toMillis() / 1e3;
    }

    private void restores(String name) throws ProblemException, InterruptedException {
        var items = new Series();
        var atOnce = new Series();
        var command = new Series();
        var running = new Series();
        var unusable = new Series();
        var dump = server.folder().resolve(name + ".plain.dump").toString();
        var save = server.folder().resolve(name + ".dump");
        for (int round = -1; round < rounds; round++) {
            server.settle();
            double itemSeconds = plainRestore("bench_items_" + round, dump);
            server.settle();
            double atOnceSeconds = plainRestore("bench_at_once_" + round, dump, "--single-transaction");
            server.settle();
            double commandSeconds = server.run("prof", sauvrest, "restore", save.toString(), "--yes", "-q");
            server.settle();
            long begun = System.nanoTime();
            var report = runningRestore(save);
            double runningSeconds = (System.nanoTime() - begun) / 1e9;
            if (round >= 0) {
                items.add(itemSeconds);
                atOnce.add(atOnceSeconds);
                command.add(commandSeconds);
                running.add(runningSeconds);
                unusable.add(report.unusable().toNanos() / 1e9);
            }
        }
        say("== " + name + ": restore");
        say("createdb + pg_restore            " + items);
        say("createdb + pg_restore -1         " + atOnce);
        say("restore, in a running SauvRest   " + running);
        say("sauvrest restore, with its start " + command);
        say(ratio("ratio to pg_restore -1, without start", running.median(), atOnce.median()));
        say(ratio("ratio to pg_restore, without start", running.median(), items.median()));
        say(ratio("ratio to pg_restore -1, with start", command.median(), atOnce.median()));
        say("context unusable                 " + unusable);
    }

    private RestoreReport runningRestore(Path save) throws ProblemException, InterruptedException {
        var request = new RestoreRequest(core.settings().server(null), save, Optional.empty(), false, false);
        var plan = core.plan().plan(request).run(Progress.UNWATCHED);
        return core.restore().restore(plan).run(Progress.UNWATCHED);
    }

    /// Into a database that stays until the last measurement: a file system can be slow to make files for a while after
    /// many were removed.
    private double plainRestore(String target, String dump, String... options)
            throws ProblemException, InterruptedException {
        double seconds = server.tool("odoo", "createdb", "--template=template0", target);
        var arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("-d", target, dump));
        return seconds + server.tool("odoo", "pg_restore", arguments.toArray(String[]::new));
    }

    private static void delete(Path save) throws IOException {
        Files.deleteIfExists(save);
        Files.deleteIfExists(save.resolveSibling(save.getFileName() + ".json"));
    }

    private static String megabytes(Path file) throws IOException {
        return String.format(Locale.ROOT, "%.2f MB", Files.size(file) / 1e6);
    }

    static String ratio(String what, double ours, double plain) {
        return String.format(Locale.ROOT, "  %-40s %.2f", what, ours / plain);
    }

    @SuppressWarnings("SystemOut") // a program for people at a terminal
    private static void say(String line) {
        System.out.println(line);
    }
}
