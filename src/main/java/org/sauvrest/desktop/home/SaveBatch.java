package org.sauvrest.desktop.home;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.home.ContextRow.Work;

/// How the saves ended that were asked for since the queue was last empty.
///
/// @param problems what each of those that failed has failed of
record SaveBatch(long saved, List<Problem> problems, long stopped) {

    static SaveBatch of(Collection<Work> works) {
        return new SaveBatch(
                works.stream().filter(Work.Saved.class::isInstance).count(),
                works.stream()
                        .flatMap(work -> work instanceof Work.Failed(var problem) ? Stream.of(problem) : Stream.empty())
                        .toList(),
                works.stream().filter(Work.Stopped.class::isInstance).count());
    }

    /// The verdict on all of them, a sentence for each way in which some ended, and for what several have failed of.
    String verdict(Desk desk, ServerProfile profile) {
        var sentences = new ArrayList<String>();
        if (saved > 0) {
            sentences.add(
                    desk.words().say("home.batch.saved", Map.of("saved", saved, "folder", profile.savesFolder())));
        }
        if (!problems.isEmpty()) {
            sentences.add(desk.say("home.batch.failed", "failed", problems.size()));
            sentences.addAll(Causes.of(problems, desk));
        }
        if (stopped > 0) {
            sentences.add(desk.say("home.batch.stopped", "stopped", stopped));
        }
        return String.join("\n", sentences);
    }
}
