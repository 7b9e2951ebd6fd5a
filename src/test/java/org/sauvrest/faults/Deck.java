package org.sauvrest.faults;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.Random;

/// Which fault comes to which deed: every fault before any comes twice, every pair before any comes twice.
final class Deck {

    private static final String ONLY = "campaign.only";

    record Target(Fault fault, Deed deed) {}

    private final Deque<Target> targets = new ArrayDeque<>();

    Target next(Random random) {
        if (targets.isEmpty()) {
            shuffle(random);
        }
        return targets.remove();
    }

    private void shuffle(Random random) {
        var only = System.getProperty(ONLY);
        var faults = Arrays.asList(only == null ? Fault.values() : new Fault[] {Fault.valueOf(only)});
        Collections.shuffle(faults, random);
        for (int turn = 0; turn < Deed.values().length; turn++) {
            for (int i = 0; i < faults.size(); i++) {
                var target = new Target(faults.get(i), Deed.values()[(turn + i) % Deed.values().length]);
                if (target.fault().canHit(target.deed())) {
                    targets.add(target);
                }
            }
        }
    }
}
