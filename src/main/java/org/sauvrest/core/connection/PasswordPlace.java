package org.sauvrest.core.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.passwords.PasswordFile;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.ServerProfile;

/// Where a password is kept that somebody types: in the profile's own file, where that is the user's own too, else in
/// the usual one. A file on a key or a share was given by somebody, even where it may be written: others may read it.
///
/// @param profile which reads its own file no longer where the password is kept elsewhere: it would be hidden by it
/// @param file that the password is kept in
/// @param left the profile's own file, where it stays as it is and is read no longer
public record PasswordPlace(ServerProfile profile, PasswordFile file, Optional<Path> left) {

    static PasswordPlace of(ServerProfile profile, PasswordFile usual, Path home) throws ProblemException {
        var own = Optional.ofNullable(profile.passwordFile());
        if (own.isEmpty()) {
            return new PasswordPlace(profile, usual, own);
        }
        var file = new PasswordFile(own.get());
        return isTheUsers(file, home)
                ? new PasswordPlace(profile, file, Optional.empty())
                : new PasswordPlace(profile.toBuilder().passwordFile(null).build(), usual, own);
    }

    private static boolean isTheUsers(PasswordFile file, Path home) throws ProblemException {
        return isIn(home, file.path()) && Files.isWritable(WholeFile.parent(file.path())) && file.isOurs();
    }

    /// Whether a file really lies below a folder: a link may lead anywhere.
    private static boolean isIn(Path folder, Path file) {
        try {
            var real = Files.exists(file)
                    ? file.toRealPath()
                    : WholeFile.parent(file).toRealPath();
            return real.startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
