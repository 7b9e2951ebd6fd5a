package org.sauvrest.core.overview;

import java.util.List;
import java.util.function.UnaryOperator;
import org.sauvrest.core.contexts.ApplicationName;
import org.sauvrest.core.contexts.ContextService;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.restore.PreviousStates;
import org.sauvrest.core.save.SavedFile;
import org.sauvrest.core.save.SavedFiles;
import org.sauvrest.core.settings.ServerProfile;

/// All that a face shows of a server at once, in one session, and one in each context that is not known yet: the window
/// asks again and again, on every computer of a school.
public final class OverviewService {

    private final Connector connector;
    private final ContextService contexts;

    public OverviewService(Connector connector, ContextService contexts) {
        this.connector = connector;
        this.contexts = contexts;
    }

    /// @param saves in the folder of this computer
    /// @param wanted of all names of contexts, those to look at; the others cost the server nothing
    public Operation<ServerLook> look(
            ServerProfile profile, List<SavedFile> saves, UnaryOperator<List<String>> wanted) {
        return progress -> {
            progress.begin(Step.CONNECT);
            try (var server = connector.open(profile, ApplicationName.of("list"))) {
                var names = ContextService.names(server, profile);
                return new ServerLook(
                        server.login().address(),
                        server.version().split(" ", 2)[0],
                        server.tls(),
                        names,
                        contexts.summaries(server, profile, SavedFiles.last(saves), wanted.apply(names)),
                        PreviousStates.latest(server, profile));
            }
        };
    }
}
