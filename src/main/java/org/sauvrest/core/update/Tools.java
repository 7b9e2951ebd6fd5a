package org.sauvrest.core.update;

import java.util.List;
import org.sauvrest.core.contexts.ApplicationName;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.restore.HiddenDatabase;
import org.sauvrest.core.restore.KeepService;
import org.sauvrest.core.restore.TrialService;
import org.sauvrest.core.restore.UndoService;
import org.sauvrest.core.save.SaveService;
import org.sauvrest.core.settings.ServerProfile;

/// What an update works with beside the computer of the Odoo.
record Tools(
        Connector connector,
        SaveService save,
        KeepService keep,
        UndoService undo,
        TrialService trials,
        Patience patience) {

    /// The kept states and unfinished copies of a server, by their names.
    List<String> hidden(ServerProfile profile) throws ProblemException, InterruptedException {
        try (var server = connector.open(profile, ApplicationName.of("update"))) {
            return HiddenDatabase.all(server).stream()
                    .map(database -> database.name().name())
                    .toList();
        }
    }
}
