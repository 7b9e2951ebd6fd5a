package org.sauvrest.core.credentials;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
/// lost, and the change can be brought to its end. Each account has a file of its own: what an interrupted change of
/// another one has left is nobody's to replace.
final class PendingPassword {

    /// How many interrupted changes there may be.
    private static final int MOST = 100;

    private final Path usual;
    private final List<Account> accounts;
    private Path file;

    private PendingPassword(Path usual, List<Account> accounts, Path file) {
        this.usual = usual;
        this.accounts = accounts;
        this.file = file;
    }

    /// @param accounts the account, at each address of its server
    static PendingPassword beside(PasswordFile passwords, List<Account> accounts) throws ProblemException {
        var usual = passwords.path().resolveSibling(passwords.path().getFileName() + ".pending");
        for (var name : names(usual)) {
            var pending = new PendingPassword(usual, accounts, name);
            if (pending.isThere()) {
                return pending;
            }
        }
        return new PendingPassword(usual, accounts, usual);
    }

    private static List<Path> names(Path usual) {
        return Stream.concat(
                        Stream.of(usual),
                        IntStream.rangeClosed(2, MOST)
                                .mapToObj(number -> usual.resolveSibling(usual.getFileName() + "-" + number)))
                .toList();
    }

    Path file() {
        return file;
    }

    /// Whether an interrupted change of this account has left one.
    boolean isThere() throws ProblemException {
        return !all().isEmpty();
    }

    /// What an interrupted change has left for the addresses of the server.
    List<Password> all() throws ProblemException {
        var found = new ArrayList<Password>();
        for (var account : accounts) {
            new PasswordFile(file).find(account).ifPresent(found::add);
        }
        return found;
    }

    /// The Odoo that is to be changed with it.
    Optional<PendingOdoo> odoo() throws ProblemException {
        try {
            return isThere() ? PendingOdoo.of(Files.readAllLines(file)) : Optional.empty();
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
        if (isThere()) {
            WholeFile.write(file, content.toByteArray());
        } else {
            file = writeNew(content.toByteArray());
        }
    }

    private Path writeNew(byte[] content) throws ProblemException {
        for (var name : names(usual)) {
            if (WholeFile.writeNew(name, content)) {
                return name;
            }
        }
        throw new ProblemException(new Problem.FileExists(usual));
    }

    void remove() throws ProblemException {
        if (!isThere()) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(WholeFile.parent(file), e), e);
        }
    }
}
