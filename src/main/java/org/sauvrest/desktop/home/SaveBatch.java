package org.sauvrest.desktop.home;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.home.ContextRow.Work;

/// How the saves ended that were asked for since the queue was last empty.
record SaveBatch(long saved, long failed, long stopped) {

    static SaveBatch of(Collection<Work> works) {
        return new SaveBatch(
                count(works, Work.Saved.class), count(works, Work.Failed.class), count(works, Work.Stopped.class));
    }

    private static long count(Collection<Work> works, Class<? extends Work> kind) {
        return works.stream().filter(kind::isInstance).count();
    }

    /// The verdict on all of them, a sentence for each way in which some ended.
    String verdict(Desk desk, ServerProfile profile) {
        var sentences = new ArrayList<String>();
        if (saved > 0) {
            sentences.add(
                    desk.words().say("home.batch.saved", Map.of("saved", saved, "folder", profile.savesFolder())));
        }
        if (failed > 0) {
            sentences.add(desk.say("home.batch.failed", "failed", failed));
        }
        if (stopped > 0) {
            sentences.add(desk.say("home.batch.stopped", "stopped", stopped));
        }
        return String.join("\n", sentences);
    }
}
