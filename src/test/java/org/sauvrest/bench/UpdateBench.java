package org.sauvrest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.update.UpdatePlan;
import org.sauvrest.core.update.UpdateRequest;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.odoo.OdooModule;
import org.sauvrest.testing.odoo.OdooSite;

/// Compares the update of eight databases with the loop that administrators write: a dump of each, stop, `git pull`,
/// the update of each in turn, start. The server program is the tests' stand-in, whose modules compute and change rows.
/// The loop verifies no dump, keeps no state to go back to, judges no log and proves nothing.
final class UpdateBench {

    private static final int DATABASES = 8;

    /// What a module does in one database: some seconds of a processor, and rows put into a table and changed.
    private static final String WORK = "cpu = 900\nrows = 30000\n";

    private final TestServer server;
    private final Path folder;
    private int version = 3;

    private UpdateBench(TestServer server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /// @return what was measured, in lines for people
    static List<String> run(Path folder, int rounds) throws ProblemException, InterruptedException, IOException {
        var contexts = IntStream.rangeClosed(1, DATABASES)
                .mapToObj(number -> "SpecibikeBench" + number)
                .toArray(String[]::new);
        try (var server = new TestServer();
                var site = OdooSite.of("17.0", server)
                        .contexts(contexts)
                        .rows(2000)
                        .make()) {
            return new UpdateBench(server, Files.createDirectory(folder.resolve("update")))
                    .compare(site, contexts, rounds);
        }
    }

    private List<String> compare(OdooSite site, String[] contexts, int rounds)
            throws ProblemException, InterruptedException, IOException {
        var loop = new Series();
        var ours = new Series();
        var again = new Series();
        site.service(site.start());
        for (int round = 0; round < rounds; round++) {
            publish(site);
            loop.add(loop(site, contexts));
            publish(site);
            ours.add(update(site));
            again.add(again(site));
        }
        return List.of(
                "== update",
                "a loop over " + DATABASES + " databases                     " + loop,
                "sauvrest update, saved, verified and proved  " + ours,
                "sauvrest update, with nothing changed        " + again,
                Bench.ratio("times as quick as the loop", loop.median(), ours.median()),
                Bench.ratio("ratio of a second update", again.median(), ours.median()));
    }

    private void publish(OdooSite site) throws IOException, InterruptedException {
        site.upstream()
                .module(OdooModule.of("sale", "1." + version++, "product").with("work", WORK));
        site.upstream().commit("[IMP] sale");
    }

    private double loop(OdooSite site, String[] contexts) throws IOException, InterruptedException {
        var script = new StringBuilder("set -e\n");
        for (var context : contexts) {
            script.append("pg_dump -Fc -f '%s' %s%n".formatted(folder.resolve(context + ".dump"), context));
        }
        script.append(site.stop()).append('\n');
        script.append("git -C %s -c safe.directory='*' pull -q%n".formatted(site.code()));
        for (var context : contexts) {
            script.append(
                    "%s -c %s -d %s -u all --stop-after-init%n".formatted(site.executable(), site.conf(), context));
        }
        script.append(site.start()).append('\n');
        var builder = new ProcessBuilder("bash", "-c", script.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(server.environment());
        builder.environment().put("PGUSER", "odoo");
        long begun = System.nanoTime();
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("the loop ended with " + status);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private double update(OdooSite site) throws ProblemException, InterruptedException {
        long begun = System.nanoTime();
        var plan = plan(site, true);
        var report =
                core().update(core().sshLogin()).begin(plan, standing -> {}).run(Progress.UNWATCHED);
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (!report.isGood()) {
            throw new IllegalStateException(report.toString());
        }
        return seconds;
    }

    private double again(OdooSite site) throws ProblemException, InterruptedException {
        long begun = System.nanoTime();
        if (!plan(site, false).isNothing()) {
            throw new IllegalStateException("something is to be done");
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private UpdatePlan plan(OdooSite site, boolean everyModule) throws ProblemException, InterruptedException {
        var request = new UpdateRequest(
                profile(site),
                Optional.empty(),
                false,
                new ArrayList<>(),
                Set.of(),
                everyModule,
                Optional.empty(),
                Optional.empty());
        return core().update(core().sshLogin()).plan(request).run(Progress.UNWATCHED);
    }

    private SauvRest core() {
        return server.core(folder);
    }

    private ServerProfile profile(OdooSite site) {
        return server.profile(folder, "prof").toBuilder()
                .odooUrl(site.url())
                .odoo(site.installation())
                .build();
    }
}
