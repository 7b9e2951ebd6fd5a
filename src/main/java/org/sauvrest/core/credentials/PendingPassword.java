package org.sauvrest.core.credentials;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.passwords.Account;
import org.sauvrest.core.passwords.CredentialFile;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.passwords.PasswordEntry;
import org.sauvrest.core.passwords.PasswordFile;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.FaultException;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// A new password on the disk before the server knows it, beside the password file: whatever happens then, it is not
/// lost, and the change can be brought to its end.
record PendingPassword(Path file) {

    static PendingPassword beside(PasswordFile passwords) {
        var file = passwords.path();
        return new PendingPassword(file.resolveSibling(file.getFileName() + ".pending"));
    }

    /// One that an interrupted change has left.
    Optional<Password> read(Account account) throws ProblemException {
        return new PasswordFile(file).find(account);
    }

    /// The Odoo that is to be changed with it.
    Optional<PendingOdoo> odoo() throws ProblemException {
        try {
            return Files.isRegularFile(file) ? PendingOdoo.of(Files.readAllLines(file)) : Optional.empty();
        } catch (FaultException e) {
            throw new ProblemException(new Problem.FileUnreadable(file, e.fault()), e);
        } catch (IOException e) {
            throw new ProblemException(new Problem.FileUnreadable(file, Fault.of(e)), e);
        }
    }

    void write(List<PasswordEntry> entries, Optional<PendingOdoo> odoo) throws ProblemException {
        var content = new ByteArrayOutputStream();
        content.writeBytes(odoo.map(PendingOdoo::lines).orElse("").getBytes(StandardCharsets.UTF_8));
        content.writeBytes(CredentialFile.text(entries));
        WholeFile.write(file, content.toByteArray());
    }

    void remove() throws ProblemException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(WholeFile.parent(file), e), e);
        }
    }
}
