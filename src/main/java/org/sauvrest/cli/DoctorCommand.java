package org.sauvrest.cli;

import java.util.ArrayList;
import java.util.List;
import org.sauvrest.core.leftovers.Leftover;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.words.Words;
import picocli.CommandLine.Command;

/// `sauvrest doctor`: what interrupted work left behind, and its removal.
@Command(name = "doctor")
final class DoctorCommand extends Verb {

    /// @param found all leftovers
    /// @param removed those of them that are gone now
    record Report(List<Leftover> found, List<Leftover> removed) {}

    @Override
    ExitCode work(Face face) throws ProblemException, InterruptedException {
        var profile = profile();
        var service = root().core().leftovers();
        var found = service.find(profile).run(face.progress());
        var removable = found.stream().filter(Leftover::isRemovable).toList();
        var words = face.words();
        List<Leftover> removed = new ArrayList<>();
        // Looking is harmless and must not fail for want of an answer: without one, nothing is removed.
        if (!removable.isEmpty() && (root().yes() || asked(face, removable))) {
            removed.addAll(service.remove(profile, removable).run(face.progress()));
        }
        face.result(new Report(found, removed), text(found, removed, words));
        return ExitCode.DONE;
    }

    private static boolean asked(Face face, List<Leftover> removable) {
        face.tell(said(removable, face.words()));
        return face.ask(face.words().say("doctor.question", "count", (long) removable.size()))
                .orElse(false);
    }

    private static String text(List<Leftover> found, List<Leftover> removed, Words words) {
        if (found.isEmpty()) {
            return words.say("doctor.nothing");
        }
        var lines = new ArrayList<String>();
        for (var leftover : found) {
            var state = removed.contains(leftover)
                    ? "doctor.removed"
                    : leftover.isRemovable() ? "doctor.removable" : "doctor.doubt";
            lines.add(words.say(state) + " " + said(leftover, words));
        }
        if (removed.isEmpty() && found.stream().anyMatch(Leftover::isRemovable)) {
            lines.add(words.say("doctor.how"));
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static String said(List<Leftover> leftovers, Words words) {
        return String.join(
                System.lineSeparator(),
                leftovers.stream().map(leftover -> said(leftover, words)).toList());
    }

    private static String said(Leftover leftover, Words words) {
        return words.say(leftover.key(), (Record) leftover);
    }
}
