package org.sauvrest.core.settings;

import java.nio.file.Path;
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

    /// As [#write], for the background.
    public Operation<Preferences> writing(Preferences preferences) {
        return progress -> {
            write(preferences);
            return preferences;
        };
    }

    /// Keeps the user's choice of the own context on a server.
    public Operation<Preferences> choosing(String server, String context) {
        return progress -> {
            var chosen = read().withContext(server, context);
            write(chosen);
            return chosen;
        };
    }

    private Preferences stored() throws ProblemException {
        return SettingsJson.read(file, WindowFile.class)
                .map(WindowFile::preferences)
                .orElseGet(Preferences::usual);
    }
}
