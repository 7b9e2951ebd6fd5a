package org.sauvrest.desktop.shell;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.passwords.CredentialFile;
import org.sauvrest.core.settings.Role;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.connection.ConnectionWizard;
import org.sauvrest.desktop.credentials.TakeWizard;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Flow;
import org.sauvrest.desktop.home.ServerWatch;
import org.sauvrest.desktop.restore.RestoreWizard;

/// A file that is dropped on the window, or that the program is started with: passwords to take in, or a save to
/// restore.
record GivenFile(Path file) {

    Flow flow(Desk desk, ServerProfile profile, @Nullable ServerWatch watch) {
        return CredentialFile.isCalledSo(file.toString())
                ? TakeWizard.of(desk, profile, file)
                : RestoreWizard.of(desk, profile, own(profile, watch), file);
    }

    /// What a student restores goes into the student's own context, or is refused.
    private static Optional<String> own(ServerProfile profile, @Nullable ServerWatch watch) {
        return profile.role() == Role.STUDENT && watch != null ? watch.own() : Optional.empty();
    }

    /// Where no server is known yet: to the one that the file is for.
    Flow flow(Desk desk) {
        return ConnectionWizard.with(desk, file);
    }
}
