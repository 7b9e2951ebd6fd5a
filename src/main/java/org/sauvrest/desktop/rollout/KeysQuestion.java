package org.sauvrest.desktop.rollout;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.TextArea;
import javafx.stage.Window;
import org.sauvrest.core.rollout.Standing;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Question;

/// Shows every key that was never seen, and asks whether these are accepted.
///
/// @param fresh the computers that show one
record KeysQuestion(Desk desk, List<Standing> fresh) {

    private static final int MOST_ROWS = 12;

    boolean isConfirmed(Window owner) {
        var lines = lines();
        var keys = new TextArea(String.join("\n", lines));
        keys.setId("keys");
        keys.setEditable(false);
        keys.setAccessibleText(desk.say("rollout.window.keys"));
        keys.setPrefRowCount(Math.min(lines.size() + 1, MOST_ROWS));
        keys.setPrefColumnCount(60);
        keys.getStyleClass().add("keys");
        return new Question(
                        desk.say("rollout.window.keys-question", "count", lines.size()),
                        desk.say("rollout.window.keys-consequence"),
                        desk.say("rollout.window.keys-accept"),
                        desk.say("rollout.window.keys-refuse"))
                .isConfirmed(owner, keys);
    }

    /// The fingerprints that are shown.
    Set<String> fingerprints() {
        return fresh.stream().map(Standing::fingerprint).collect(Collectors.toSet());
    }

    /// Each computer and its key, and a jump host once for all behind it.
    List<String> lines() {
        return fresh.stream().map(KeysQuestion::line).distinct().toList();
    }

    private static String line(Standing standing) {
        return standing.jump().orElse(standing.computer().name()) + "  " + standing.said();
    }
}
