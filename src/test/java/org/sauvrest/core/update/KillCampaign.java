package org.sauvrest.core.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.sauvrest.core.contexts.ContextLock;
import org.sauvrest.core.restore.HiddenDatabase;
import org.sauvrest.core.restore.HiddenName;
import org.sauvrest.testing.Content;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.odoo.OdooModule;
import org.sauvrest.testing.odoo.OdooSite;

/// Updates by the real program in a process of its own, each of which is killed and then gone on with or taken back.
final class KillCampaign implements AutoCloseable {

    private static final List<String> CONTEXTS = List.of("SpecibikeShot", "SpecibikeShotToo");

    private static final String WORKING =
            "SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'SauvRest %' AND state = 'active'";
    private final OdooSite site;
    private final UpdateDesk desk;
    private final Path home;
    private final Map<UpdateStep, Integer> killedAt = new TreeMap<>();
    private int version = 2;
    private int rounds;

    /// What is done after a kill.
    enum Deed {
        RESUME,
        BACK
    }

    private KillCampaign(OdooSite site, UpdateDesk desk, Path home) {
        this.site = site;
        this.desk = desk;
        this.home = home;
    }

    static KillCampaign of(TestServer server, Path home) throws Exception {
        var site = OdooSite.of("17.0", server)
                .contexts(CONTEXTS.toArray(new String[0]))
                .rows(5)
                .conf("dbfilter = ^SpecibikeShot")
                .make();
        var desk = UpdateDesk.of(site, server, home);
        desk.workplace().core().settings().add(desk.profile());
        site.service(site.start());
        return new KillCampaign(site, desk, home);
    }

    /// In how many rounds it was killed after the service was stopped, and before all was done.
    int inTheMiddle() {
        return killedAt.entrySet().stream()
                .filter(at -> at.getKey() != UpdateStep.SAVE && at.getKey() != UpdateStep.END)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    String told() {
        return rounds + " rounds, killed at " + killedAt;
    }

    private String publish() throws Exception {
        version++;
        site.upstream().module(OdooModule.of("sale", "1." + version, "product"));
        return site.upstream().commit("[IMP] sale");
    }

    private UpdateReport report() throws Exception {
        return desk.service().report(desk.service().run(Optional.empty()));
    }

    /// When a program is killed: so many milliseconds after a step has begun.
    record Moment(UpdateStep step, int after) {}

    /// @param again milliseconds from the start of the program that goes on, to its kill; negative for none
    void round(Moment moment, Deed deed, int again) throws Exception {
        var before = contents();
        var head = desk.head();
        var configuration = Files.readString(site.conf());
        var target = publish();
        int runs = runs();

        var program = program("update");
        await(() -> runs() > runs && journal().contains("\"" + moment.step() + "\""), program);
        kill(program, moment.after());
        note();
        if (again >= 0 && !report().isGood()) {
            var other = deed == Deed.BACK ? program("update", "--resume") : program("update", "--back");
            kill(other, again);
        }

        var report = report();
        if (report.state() != UpdateReport.State.BACK && (deed == Deed.BACK || !report.isGood())) {
            report = deed == Deed.BACK ? desk.back() : desk.resume();
        }

        if (report.state() == UpdateReport.State.BACK) {
            assertEquals(before, contents());
            assertEquals(head, desk.head());
        } else {
            assertEquals(UpdateReport.State.DONE, report.state(), report::toString);
            assertEquals(target, desk.head());
            for (var result : report.contexts()) {
                assertEquals(Stage.PROVED, result.stage(), report::toString);
                assertEquals(
                        "installed 17.0.1." + version,
                        site.modules(result.context()).get("sale"));
            }
        }
        assertEquals(configuration, Files.readString(site.conf()));
        assertEquals(0, site.service(site.ask()).status());
        assertNothingIsLeft();
        rounds++;
    }

    /// And waits until the server is done with what it was asked for: whoever goes on by hand comes no sooner.
    private void kill(Process program, int milliseconds) throws Exception {
        program.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        program.destroyForcibly().waitFor();
        for (int i = 0;
                i < 3000
                        && !desk.workplace().server().value("postgres", WORKING).equals("0");
                i++) {
            Thread.sleep(20);
        }
    }

    private List<Content> contents() throws Exception {
        return List.of(
                desk.workplace().content(CONTEXTS.getFirst()), desk.workplace().content(CONTEXTS.getLast()));
    }

    private void note() throws Exception {
        var latest = History.read(journalFile()).latest().map(Entry::step);
        killedAt.merge(latest.orElse(UpdateStep.SAVE), 1, Integer::sum);
    }

    private Path journalFile() throws Exception {
        return folder().resolve(desk.service().run(Optional.empty()).id()).resolve("journal.jsonl");
    }

    private String journal() throws Exception {
        return Files.exists(journalFile()) ? Files.readString(journalFile()) : "";
    }

    private Path folder() {
        return home.resolve(".config/sauvrest/updates");
    }

    private int runs() throws IOException {
        if (Files.notExists(folder())) {
            return 0;
        }
        try (var all = Files.list(folder())) {
            return (int)
                    all.filter(run -> Files.exists(run.resolve("update.json"))).count();
        }
    }

    /// Something that is looked at again and again.
    private interface Sight {
        boolean isThere() throws Exception;
    }

    private void await(Sight sight, Process program) throws Exception {
        while (!sight.isThere()) {
            assertTrue(program.isAlive(), () -> said());
            Thread.sleep(3);
        }
    }

    private String said() {
        try {
            return Files.readString(home.resolve("said"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private Process program(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                "org.sauvrest.Main"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--server=test", "--yes", "--parallel=2", "--lang=en"));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("said").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("XDG"));
        builder.environment().putAll(desk.workplace().server().environment());
        return builder.start();
    }

    private void assertNothingIsLeft() throws Exception {
        var found = others();
        for (int i = 0; i < 1200 && found.size() > 1; i++, found = others()) {
            Thread.sleep(25);
        }
        assertEquals(1, found.size(), "more than the service: " + found);
        try (var session = desk.workplace().server().session("postgres")) {
            for (var hidden : HiddenDatabase.all(session)) {
                if (CONTEXTS.stream()
                        .map(ContextLock::mark)
                        .anyMatch(hidden.name().mark()::equals)) {
                    assertEquals(HiddenName.Use.PREVIOUS, hidden.name().use(), hidden::toString);
                    hidden.drop(session);
                }
            }
        }
        try (var runs = Files.list(folder())) {
            for (var run : runs.filter(Files::isDirectory).toList()) {
                var id = Optional.of(run.getFileName().toString());
                var work = Path.of(desk.service().run(id).work());
                assertFalse(Files.exists(work), work::toString);
            }
        }
    }

    /// All processes that have to do with the site.
    private List<String> others() {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.contains(site.folder().toString()) || line.contains(CONTEXTS.getFirst()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        site.close();
    }
}
