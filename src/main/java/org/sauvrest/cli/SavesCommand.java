package org.sauvrest.cli;

import java.util.List;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.save.SaveTimes;
import org.sauvrest.core.save.SavedFile;
import org.sauvrest.core.save.SavedFiles;
import org.sauvrest.core.words.Bytes;
import org.sauvrest.core.words.Words;
import picocli.CommandLine.Command;

/// `sauvrest saves`: the saves in the folder of the saves.
@Command(name = "saves")
final class SavesCommand extends Verb {

    @Override
    ExitCode work(Face face) throws ProblemException, InterruptedException {
        var folder = profile().savesFolder();
        return say(
                face,
                progress -> SavedFiles.in(folder),
                saves -> saves.isEmpty()
                        ? face.words().say("saves.empty", "folder", folder)
                        : text(saves, face.words()));
    }

    private static String state(SavedFile save, Words words) {
        if (!save.present()) {
            return words.say("saves.missing");
        }
        return save.checked()
                .map(check -> words.say(check.whole() ? "saves.checked-again" : "saves.damaged", "at", check.at()))
                .orElseGet(() -> words.say("saves.checked"));
    }

    private static String text(List<SavedFile> saves, Words words) {
        var table = new TextTable()
                .row(
                        words.say("column.context"),
                        words.say("column.saved"),
                        words.say("column.size"),
                        words.say("column.odoo"),
                        words.say("column.state"),
                        words.say("column.file"));
        var times = new SaveTimes(saves, words);
        for (var save : saves) {
            var odoo = save.manifest().odoo();
            table.row(
                    save.manifest().context(),
                    times.of(save),
                    words.write(new Bytes(save.manifest().bytes())),
                    odoo == null ? "-" : odoo.version(),
                    state(save, words),
                    save.file().toString());
        }
        return table.toString();
    }
}
