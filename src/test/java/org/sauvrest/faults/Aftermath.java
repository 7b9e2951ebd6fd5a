package org.sauvrest.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.sauvrest.core.leftovers.Leftover;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.restore.RestoreRequest;
import org.sauvrest.core.save.SaveRequest;

/// What is done after a fault, by the same core without the program around it: once more, and the cleaning.
final class Aftermath {

    private final School school;
    private final Inspector inspector;

    Aftermath(School school, Inspector inspector) {
        this.school = school;
        this.inspector = inspector;
    }

    /// What there is now; a database that is the context for the first time is known from now on.
    Scene scene(Scene before, School.Source source, List<String> faults)
            throws ProblemException, InterruptedException, IOException {
        var now = Scene.of(school);
        faults.addAll(now.faults());
        if (now.context() == before.context()) {
            return now;
        }
        if (now.context() == 0) {
            faults.add("there is no context");
        } else if (!school.ledger().databases().contains(now.context())) {
            school.ledger().register(now.context(), source.content());
        }
        if (now.previous().isEmpty() || now.previous().getFirst() != before.context()) {
            faults.add("the latest previous state is not what was the context");
        }
        return now;
    }

    /// Whoever repeats the work at once succeeds. What is in the context then, the next round will see.
    Scene again(Deed deed, School.Source source, Scene before, List<String> faults)
            throws InterruptedException, IOException, ProblemException {
        var core = school.server().core(school.home());
        var profile = school.profile();
        try {
            switch (deed) {
                case SAVE ->
                    core.save()
                            .save(new SaveRequest(profile, School.CONTEXT, Optional.empty()))
                            .run(Progress.UNWATCHED);
                case RESTORE -> {
                    var request = new RestoreRequest(profile, source.file(), Optional.empty(), false, false);
                    core.restore()
                            .restore(core.plan().plan(request).run(Progress.UNWATCHED))
                            .run(Progress.UNWATCHED);
                }
                case UNDO -> core.undo().undo(profile, School.CONTEXT).run(Progress.UNWATCHED);
            }
        } catch (ProblemException e) {
            faults.add("cannot be done again: " + e.problem());
        }
        var now = scene(before, source, faults);
        boolean done =
                deed == Deed.SAVE ? now.saves().size() == before.saves().size() + 1 : now.context() != before.context();
        if (!done && faults.isEmpty()) {
            faults.add("done again, and it is not");
        }
        return now;
    }

    /// The doctor finds all that was left, and removes that and nothing else.
    List<String> cleansUp(Scene before, Consumer<Leftover> leftovers)
            throws ProblemException, InterruptedException, IOException {
        var faults = new ArrayList<String>();
        var doctor = school.server().core(school.home()).leftovers();
        var found = doctor.find(school.profile()).run(Progress.UNWATCHED);
        doctor.remove(school.profile(), found).run(Progress.UNWATCHED);
        for (var leftover : found) {
            leftovers.accept(leftover);
            if (leftover instanceof Leftover.LoneManifest(var file, var save)) {
                // By design only told of: the save may have been moved elsewhere.
                Files.delete(file);
            } else if (!leftover.isRemovable()) {
                faults.add("is left: " + leftover);
            }
        }
        var now = Scene.of(school);
        if (!now.equals(before)) {
            faults.add("before the cleaning there was " + before + " and then " + now);
        }
        faults.addAll(inspector.isClean());
        return faults;
    }

    /// Keeps the campaign small: the latest previous state and the latest save are enough.
    Scene pruned(Scene scene) throws ProblemException, InterruptedException, IOException {
        var old = scene.previous().stream().skip(1).toList();
        for (var database : school.databases().values()) {
            if (old.contains(database.oid())) {
                school.drop(database);
            }
        }
        var saves = new TreeMap<>(scene.saves());
        while (saves.size() > 1) {
            var save = saves.pollFirstEntry().getKey();
            Files.delete(save);
            Files.delete(save.resolveSibling(save.getFileName() + ".json"));
            Files.deleteIfExists(save.resolveSibling("." + save.getFileName() + ".checked"));
        }
        return new Scene(scene.context(), scene.previous().stream().limit(1).toList(), saves, scene.faults());
    }
}
