package org.sauvrest.desktop.credentials;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sauvrest.core.credentials.ExportService.HandedOut;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Flow;
import org.sauvrest.desktop.save.PlacePage;
import org.sauvrest.desktop.wizard.Page;
import org.sauvrest.desktop.wizard.RunPage;
import org.sauvrest.desktop.wizard.Verdict;
import org.sauvrest.desktop.wizard.VerdictPage;
import org.sauvrest.desktop.wizard.Wizard;

/// Files by which others get in: for whom, where to, the writing, the verdict with what to do with them.
public final class HandOutWizard {

    private HandOutWizard() {}

    public static Flow of(Desk desk, ServerProfile profile) {
        var whom = new WhomPage(desk, profile);
        var place = new PlacePage(
                desk,
                new Page.Texts(
                        desk.say("save.window.step.place"),
                        desk.say("handout.window.place"),
                        desk.say("handout.window.place-purpose"),
                        desk.say("handout.window.write")),
                Optional.empty());
        var end = new VerdictPage(desk);
        var run = new RunPage<>(
                desk,
                new Page.Texts(
                        desk.say("handout.window.step.run"),
                        desk.say("handout.window.title"),
                        desk.say("handout.window.meanwhile")),
                () -> work(desk, profile, whom, place.folder()),
                outcome -> verdict(desk, profile, outcome),
                end);
        return new Wizard(desk, List.of(whom, place, run, end));
    }

    private static Operation<HandedOut> work(Desk desk, ServerProfile profile, WhomPage whom, Path folder) {
        var exports = desk.core().exports();
        return whom.ofClass()
                .map(name -> exports.exportClass(profile, folder, name))
                .orElseGet(() -> {
                    var one = exports.export(profile, folder.resolve(whom.fileName()), whom.context());
                    return progress ->
                            new HandedOut(folder, "", List.of(one.run(progress).file()));
                });
    }

    private static Verdict verdict(Desk desk, ServerProfile profile, Outcome<HandedOut> outcome) {
        if (!(outcome instanceof Outcome.Done<HandedOut>(var handedOut))) {
            return Verdict.notDone(outcome, desk, () -> of(desk, profile));
        }
        var files = handedOut.files();
        boolean one = handedOut.name().isEmpty();
        var facts = new ArrayList<String>();
        if (!one) {
            facts.add(desk.words().write(files.stream().map(Path::getFileName).toList()));
        }
        facts.add(desk.say("handout.window.proved"));
        facts.add(desk.say("handout.window.there"));
        facts.add(desk.say("handout.window.safely"));
        return Verdict.good(
                one ? desk.say("handout.window.done", "file", files.getFirst()) : ofClass(desk, handedOut),
                facts,
                List.of(Verdict.Action.show(desk, files.getFirst())));
    }

    private static String ofClass(Desk desk, HandedOut handedOut) {
        return desk.words()
                .say(
                        "handout.window.done-class",
                        Map.of(
                                "count", handedOut.files().size(),
                                "name", handedOut.name(),
                                "folder", handedOut.folder()));
    }
}
