package org.sauvrest.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.sauvrest.core.problem.ProblemException;

/// Finds what does not hold after a fault.
final class Inspector {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration GLANCE = Duration.ofMillis(10);

    private static final String IDENTITY = """
            SELECT concat_ws(' | ', pg_get_userbyid(datdba), datallowconn, datistemplate, datconnlimit,
              shobj_description(oid, 'pg_database'),
              (SELECT string_agg(s, ',' ORDER BY s) FROM pg_db_role_setting r, unnest(setconfig) s
               WHERE r.setdatabase = d.oid),
              (SELECT string_agg(a.grantee::regrole || ' ' || a.privilege_type, ',' ORDER BY 1)
               FROM aclexplode(d.datacl) a))
            FROM pg_database d WHERE datname = ?""";

    private static final String SESSIONS =
            "SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'SauvRest %'";

    private static final Pattern NOTE = Pattern.compile("[.](.+[.]dump)[.]checked");

    private final School school;
    private final Ledger ledger;
    private final String identity;

    Inspector(School school) throws ProblemException, InterruptedException {
        this.school = school;
        this.ledger = school.ledger();
        this.identity = identity();
    }

    private String identity() throws ProblemException, InterruptedException {
        try (var session = school.server().session("postgres")) {
            return session.first(IDENTITY, row -> row.text(1), School.CONTEXT).orElse("gone");
        }
    }

    /// Waits until nothing of the program is left, neither here nor on the server.
    List<String> leavesNothing(Set<ProcessHandle> family) throws ProblemException, InterruptedException {
        var faults = new ArrayList<String>();
        if (!waited(() -> family.stream().noneMatch(ProcessHandle::isAlive))) {
            family.stream()
                    .filter(ProcessHandle::isAlive)
                    .forEach(process -> faults.add("still runs: " + process.info()));
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (var session = school.server().session("postgres")) {
            while (session.one(SESSIONS, row -> row.number(1)) > 0) {
                if (System.nanoTime() > end) {
                    faults.add("the server still has sessions of the program");
                    break;
                }
                Thread.sleep(GLANCE);
            }
        }
        return faults;
    }

    /// The context is there, open, everybody's as before, and used; every database that was once the context holds all
    /// that was ever committed into it, and nothing else.
    List<String> losesNothing() throws ProblemException, InterruptedException {
        var faults = new ArrayList<String>();
        var found = identity();
        if (!found.equals(identity)) {
            faults.add("the context is " + found + ", and was " + identity);
        }
        var present = school.databases();
        for (long oid : ledger.databases()) {
            var database = present.get(oid);
            if (database == null) {
                faults.add("the database " + oid + " has gone");
                continue;
            }
            var must = ledger.mustHold(oid);
            var content = school.content(database);
            var may = ledger.mayHold(oid);
            if (!content.fingerprint().equals(ledger.origin(oid).fingerprint())) {
                faults.add(database.name() + " is not what it was made from: " + content.fingerprint());
            }
            must.removeAll(content.journal());
            if (!must.isEmpty()) {
                faults.add(database.name() + " has lost " + must.size() + " committed rows, such as "
                        + must.iterator().next());
            }
            var strange = content.journal().stream()
                    .filter(number -> !may.contains(number))
                    .toList();
            if (!strange.isEmpty()) {
                faults.add(database.name() + " has " + strange.size() + " rows of others, such as " + strange);
            }
        }
        return faults;
    }

    /// Whether somebody who connects again and again can soon write.
    List<String> isUsed(long context) throws InterruptedException {
        int before = ledger.countCommitted(context);
        return waited(() -> ledger.countCommitted(context) > before)
                ? List.of()
                : List.of("nobody can write into the context");
    }

    /// Nothing hidden is there but previous states, and no file but saves and what is noted of them.
    List<String> isClean() throws ProblemException, InterruptedException, IOException {
        var faults = new ArrayList<String>();
        var previous = school.previous();
        for (var hidden : school.hidden()) {
            if (!previous.contains(hidden.name().name())) {
                faults.add("was not found: " + hidden);
            }
        }
        try (var files = Files.list(school.saves())) {
            files.filter(file -> !file.toString().matches(".*[.]dump([.]json)?") && !isNoteOfASave(file))
                    .forEach(file -> faults.add("was not found: " + file));
        }
        return faults;
    }

    private static boolean isNoteOfASave(Path file) {
        var save = NOTE.matcher(String.valueOf(file.getFileName()));
        return save.matches() && Files.exists(file.resolveSibling(save.group(1)));
    }

    /// Compares what the program said with what is so.
    static List<String> saysWhatIsSo(Fault fault, Deed deed, Program.Ending ending, Scene before, Scene now) {
        var faults = new ArrayList<String>();
        boolean changed = now.context() != before.context();
        int newSaves = now.saves().size() - before.saves().size();
        if (!now.saves().entrySet().containsAll(before.saves().entrySet())) {
            faults.add("an earlier save has changed");
        }
        boolean done = deed == Deed.SAVE ? newSaves == 1 : changed;
        boolean untouched = !changed && newSaves == 0;
        if (ending.document().isEmpty()) {
            // Killed before it came to say something, or told to stop before it had begun to listen.
            boolean silenced = fault == Fault.PROGRAM_KILLED || (fault.endsProgram() && untouched);
            if (!silenced) {
                faults.add("it said nothing");
            }
            return faults;
        }
        int said = ending.document().get().path("exit").asInt(-1);
        if (said != ending.exit() && fault != Fault.PROGRAM_KILLED) {
            faults.add("it said exit " + said + " and exited with " + ending.exit());
        }
        if (ending.ok() && !done) {
            faults.add("it said that it is done, and it is not");
        }
        if (!ending.ok() && !untouched && !ending.problem().equals("OutcomeUnknown")) {
            faults.add("it said that it is not done, and it is");
        }
        // A tool that is told first may be seen to fail first.
        boolean failed = fault == Fault.ALL_CANCELLED && ending.problem().equals("ToolFailed");
        boolean cancelled = fault.endsProgram() && fault != Fault.PROGRAM_KILLED;
        if (!ending.ok() && cancelled && ending.exit() != 130 && !failed) {
            faults.add("cancelled, it exited with " + ending.exit());
        }
        return faults;
    }

    private static boolean waited(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(GLANCE);
        }
        return true;
    }
}
