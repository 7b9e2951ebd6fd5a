package org.sauvrest.cli;

import java.util.List;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.words.Words;
import picocli.CommandLine.Command;

/// `sauvrest server list`: the servers that are known here.
@Command(name = "list")
final class ServerListCommand extends Verb {

    @Override
    ExitCode work(Face face) throws ProblemException, InterruptedException {
        return say(face, progress -> root().core().settings().servers(), servers -> text(servers, face.words()));
    }

    private static String text(List<ServerProfile> servers, Words words) {
        if (servers.isEmpty()) {
            return words.say("server.none");
        }
        var table = new TextTable()
                .row(
                        words.say("column.server"),
                        words.say("column.address"),
                        words.say("column.user"),
                        words.say("column.prefix"),
                        words.say("column.saves"));
        for (var server : servers) {
            table.row(
                    server.name(),
                    String.join(", ", server.hosts()) + " : " + server.port(),
                    server.user(),
                    server.prefix(),
                    server.savesFolder().toString());
        }
        return table.toString();
    }
}
