package org.sauvrest.core.credentials;

import java.nio.file.Path;
import java.util.Optional;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.remote.SshPlace;
import org.sauvrest.core.settings.ServerProfile;

/// A change of the password with which a profile logs in.
///
/// @param password the new one; absent for one that is made
/// @param odoo that logs in with the same account, and is changed with it; absent for the one of an interrupted change,
///     if any
/// @param withoutOdoo whether none is changed with it, not even that one
public record RotateRequest(
        ServerProfile profile, Optional<Password> password, Optional<Odoo> odoo, boolean withoutOdoo) {

    public RotateRequest(ServerProfile profile, Optional<Password> password, Optional<Odoo> odoo) {
        this(profile, password, odoo, false);
    }

    /// An Odoo that is changed with it.
    ///
    /// @param place the computer that it runs on; absent for this one
    /// @param conf its configuration file
    /// @param restart a command of the system's shell; absent where somebody restarts it
    /// @param url where it answers once it is there again; absent where that is not to be proved
    public record Odoo(Optional<SshPlace> place, Path conf, Optional<String> restart, Optional<String> url) {}
}
