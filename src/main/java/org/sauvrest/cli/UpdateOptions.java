package org.sauvrest.cli;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sauvrest.core.problem.Fault;

/// Which options of `sauvrest update` go together: one that would count for nothing is not taken in silence.
final class UpdateOptions {

    private static final String ONLY_DATABASES = "--databases-only";
    private static final String TARGET = "--target";
    private static final String REPORT = "--report";
    private static final String RUN = "--run";
    private static final String LEAVE_OUT = "--leave-out";

    /// What is planned by.
    private static final List<String> OF_A_PLAN =
            List.of(TARGET, ONLY_DATABASES, "--contexts", LEAVE_OUT, "--all-modules", "--parallel", "--limit");

    private static final Set<String> OF_AN_UPDATE = with(OF_A_PLAN, REPORT);

    /// What each deed takes.
    private static final Map<String, Set<String>> TAKEN = taken();

    private UpdateOptions() {}

    /// @param typed whether an option was
    /// @return what is wrong with them; nothing where they go together
    static Optional<Fault> fault(Predicate<String> typed) {
        if (typed.test(TARGET) && typed.test(ONLY_DATABASES)) {
            return Optional.of(new Fault.NotTogether(List.of(TARGET, ONLY_DATABASES)));
        }
        var deed = TAKEN.keySet().stream().filter(typed).findFirst();
        var taken = deed.map(TAKEN::get).orElse(OF_AN_UPDATE);
        return all().stream()
                .filter(option -> typed.test(option) && !taken.contains(option))
                .sorted()
                .findFirst()
                .map(option -> deed.<Fault>map(each -> new Fault.NotTogether(List.of(each, option)))
                        .orElseGet(() -> new Fault.OnlyWith(option, takers(option))));
    }

    private static Map<String, Set<String>> taken() {
        var taken = new LinkedHashMap<String, Set<String>>();
        taken.put("--describe", Set.of("--odoo-host"));
        taken.put("--dry-run", Set.copyOf(OF_A_PLAN));
        var rehearsed = new HashSet<>(OF_A_PLAN);
        // Where the code stays, there is no new one to try.
        rehearsed.remove(ONLY_DATABASES);
        taken.put("--rehearse", rehearsed);
        taken.put("--resume", Set.of(RUN, REPORT, LEAVE_OUT));
        taken.put("--back", Set.of(RUN, REPORT));
        taken.put("--status", Set.of(RUN, REPORT));
        return taken;
    }

    private static Set<String> all() {
        var all = new HashSet<>(OF_AN_UPDATE);
        TAKEN.values().forEach(all::addAll);
        return all;
    }

    private static String takers(String option) {
        return String.join(
                ", ",
                TAKEN.entrySet().stream()
                        .filter(deed -> deed.getValue().contains(option))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static Set<String> with(List<String> options, String other) {
        var all = new HashSet<>(options);
        all.add(other);
        return all;
    }
}
