package org.sauvrest.core.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.Command;

/// The account that a private server runs as: PostgreSQL refuses root, so root lends it the system's `postgres`.
///
/// @param name absent for the user's own account
record ServerAccount(Optional<String> name) {

    private static final String SYSTEM_ACCOUNT = "postgres";

    static ServerAccount ofThisUser() {
        return new ServerAccount(
                System.getProperty("user.name").equals("root") ? Optional.of(SYSTEM_ACCOUNT) : Optional.empty());
    }

    /// The same command, run as this account.
    Command command(String program, List<String> arguments) {
        if (name.isEmpty()) {
            return Command.of(program, arguments.toArray(String[]::new));
        }
        var all = new ArrayList<>(List.of("-u", name.get(), "--", program));
        all.addAll(arguments);
        return Command.of("runuser", all.toArray(String[]::new));
    }

    /// Makes a file or folder this account's own.
    void give(Path path) throws ProblemException, IOException {
        if (name.isEmpty()) {
            return;
        }
        try {
            var owner = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name.get());
            Files.setOwner(path, owner);
        } catch (java.nio.file.attribute.UserPrincipalNotFoundException e) {
            throw new ProblemException(new Problem.DemoAccountMissing(name.get()), e);
        }
    }
}
