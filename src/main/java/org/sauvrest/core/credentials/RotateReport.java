package org.sauvrest.core.credentials;

import java.nio.file.Path;
import java.util.Optional;

/// A change of a password that is done: the server takes the new one and refuses the old one.
///
/// @param file with the new password
/// @param resumed whether it had been begun before, and was interrupted
/// @param conf of the Odoo that was changed with it
/// @param restarted whether that Odoo was restarted
/// @param url where it answers again; absent where that was not proved
/// @param login that was seen after the restart; absent where there was none
public record RotateReport(
        String user,
        String host,
        int port,
        Path file,
        boolean resumed,
        Optional<Path> conf,
        boolean restarted,
        Optional<String> url,
        Optional<OdooLogin> login) {}
