package org.sauvrest.cli;

import java.util.List;
import org.sauvrest.core.contexts.ContextSummary;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.words.Words;
import picocli.CommandLine.Command;

/// `sauvrest list`: the contexts of the server.
@Command(name = "list")
final class ListCommand extends Verb {

    @Override
    ExitCode work(Face face) throws ProblemException, InterruptedException {
        var profile = profile();
        var contexts = root().core().contexts().list(profile, root().core().lastSaves(profile));
        return say(face, contexts, found -> text(found, profile, face.words()));
    }

    private static String text(List<ContextSummary> contexts, ServerProfile profile, Words words) {
        if (contexts.isEmpty()) {
            return words.say("list.empty", "prefix", profile.prefix());
        }
        var table = new TextTable()
                .row(
                        words.say("column.context"),
                        words.say("column.kind"),
                        words.say("column.owner"),
                        words.say("column.size"),
                        words.say("column.odoo"),
                        words.say("column.last-save"));
        for (var context : contexts) {
            table.row(
                    context.name(),
                    words.say(context.kind()),
                    context.owner(),
                    words.write(context.size()),
                    context.odooVersion().orElse("-"),
                    context.lastSave().map(words::write).orElse(words.say("list.never")));
        }
        return table.toString();
    }
}
