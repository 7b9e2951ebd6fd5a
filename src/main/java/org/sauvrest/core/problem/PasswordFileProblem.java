package org.sauvrest.core.problem;

import java.nio.file.Path;

/// What can be wrong with a file that is to hold passwords as PostgreSQL's own programs read them.
public sealed interface PasswordFileProblem extends Problem.OfPasswordFile {

    /// Others may read it, so that those programs ignore it.
    record PasswordFileOpen(Path file) implements PasswordFileProblem {}

    /// @param line 1 for the first
    record PasswordFileFault(Path file, int line) implements PasswordFileProblem {}

    /// A byte-order mark stands before the first line, so that those programs never find it.
    record PasswordFileMarked(Path file) implements PasswordFileProblem {}

    record PasswordFileUnreadable(Path file, Fault fault) implements PasswordFileProblem {}

    record PasswordFileEmpty(Path file) implements PasswordFileProblem {}

    /// A text without anything like a line of such a file, as one that was chosen by mistake.
    record PasswordFileNoLine(Path file) implements PasswordFileProblem {}

    /// Its owner has protected it, or it is somebody else's.
    record PasswordFileReadOnly(Path file) implements PasswordFileProblem {}

    /// A file that is too large or of another kind.
    record PasswordFileForeign(Path file) implements PasswordFileProblem {}

    record PasswordFileEncoding(Path file) implements PasswordFileProblem {}
}
