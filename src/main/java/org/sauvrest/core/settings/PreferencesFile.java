package org.sauvrest.core.settings;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// The file `window.json` beside the user's settings. It holds conveniences only: whatever is wrong with it, the window
/// opens.
public final class PreferencesFile {

    private final Path file;

    public PreferencesFile(Places places) {
        this.file = places.window();
    }

    /// The usual preferences where there is no such file, or one that cannot be used.
    public Preferences read() {
        try {
            return stored();
        } catch (ProblemException e) {
            return Preferences.usual();
        }
    }

    /// Writes the file whole, in the place of an older or damaged one.
    ///
    /// @throws ProblemException where the file is of a newer format and is left as it is, or where it cannot
    /// be written
    public void write(Preferences preferences) throws ProblemException {
        try {
            stored();
        } catch (ProblemException e) {
            if (e.problem() instanceof Problem.SettingsNewer) {
                throw e;
            }
        }
        SettingsJson.write(file, WindowFile.of(preferences));
    }

    /// Changes what is stored, whatever it is by now: each choice is made at a place of its own, and none takes back
    /// another.
    public Operation<Preferences> changing(UnaryOperator<Preferences> change) {
        return progress -> change(change);
    }

    private synchronized Preferences change(UnaryOperator<Preferences> change) throws ProblemException {
        var changed = change.apply(read());
        write(changed);
        return changed;
    }

    private Preferences stored() throws ProblemException {
        return SettingsJson.read(file, WindowFile.class)
                .map(WindowFile::preferences)
                .orElseGet(Preferences::usual);
    }
}
