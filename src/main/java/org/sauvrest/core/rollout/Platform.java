package org.sauvrest.core.rollout;

import java.util.Locale;
import java.util.Optional;

/// What runs on a computer: it decides where the password file lies.
public enum Platform {
    /// Found out when the computer is visited.
    UNKNOWN,
    LINUX,
    MACOS,
    WINDOWS,
    /// No computer to log in to: a folder of one that is reached as a share or a drive.
    FOLDER;

    /// @param text as people write it in a list
    /// @return nothing where it is none of these
    static Optional<Platform> of(String text) {
        var name = text.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            return Optional.of(UNKNOWN);
        }
        if (name.matches("(linux|debian|ubuntu|unix|primtux|mint|fedora).*")) {
            return Optional.of(LINUX);
        }
        if (name.matches("(mac|darwin|osx|os x).*")) {
            return Optional.of(MACOS);
        }
        if (name.matches("(win|mingw|msys|cygwin).*")) {
            return Optional.of(WINDOWS);
        }
        return name.matches("folder|share|unc|dossier|partage|carpeta|recurso")
                ? Optional.of(FOLDER)
                : Optional.empty();
    }
}
