package org.sauvrest.desktop.wizard;

import java.nio.file.Path;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.passwords.Passwords;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Whereabouts;

/// What a button can do about a problem that has ended work.
final class Remedy {

    private Remedy() {}

    /// @return none where a button would not help
    static List<Verdict.Action> of(Problem problem, Desk desk) {
        return switch (problem) {
            case Problem.DiskShort(var folder, var needed, var free) -> List.of(showing(folder, desk));
            case Problem.DiskFull(var folder) -> List.of(showing(folder, desk));
            default -> Passwords.failTheLogin(problem) ? List.of(login(desk)) : List.of();
        };
    }

    private static Verdict.Action showing(Path folder, Desk desk) {
        return new Verdict.Action(
                "show-folder", desk.say("window.show-folder"), Feather.FOLDER, () -> Whereabouts.show(desk, folder));
    }

    private static Verdict.Action login(Desk desk) {
        return new Verdict.Action("login", desk.say("window.login"), Feather.KEY, desk.navigation()::login);
    }
}
