package org.sauvrest.core.save;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// Where a save goes: a file that somebody named, or a name of our own in a folder.
///
/// @param named whether the name was given, and must not be changed
record Destination(Path folder, Optional<Path> named, String context, Instant begun) {

    /// Names of our own are tried up to here: saves of one context within one second.
    private static final int ATTEMPTS = 100;

    static Destination of(SaveRequest request, Instant begun) throws ProblemException {
        var to = request.to().map(Path::toAbsolutePath);
        if (to.isPresent() && !Files.isDirectory(to.get())) {
            if (Files.exists(to.get()) || Files.exists(ManifestFile.beside(to.get()))) {
                throw new ProblemException(new Problem.FileExists(to.get()));
            }
            var folder = WholeFile.parent(to.get());
            if (!Files.isDirectory(folder)) {
                throw new ProblemException(new Problem.FolderMissing(folder));
            }
            return new Destination(folder, to, request.context(), begun);
        }
        var folder = to.orElse(request.profile().savesFolder());
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(folder, e), e);
        }
        return new Destination(folder, Optional.empty(), request.context(), begun);
    }

    Path wanted(int attempt) {
        return named.orElseGet(() -> folder.resolve(SaveName.of(context, begun, attempt)));
    }

    /// Gives the finished save and its manifest their names: the manifest first, so that a save never stands without.
    Path name(Path save, Path manifest) throws ProblemException {
        for (int attempt = 1; ; attempt++) {
            var wanted = wanted(attempt);
            try {
                if (Files.exists(wanted)) {
                    throw new FileAlreadyExistsException(wanted.toString());
                }
                WholeFile.name(manifest, ManifestFile.beside(wanted));
                WholeFile.name(save, wanted);
                return wanted;
            } catch (FileAlreadyExistsException e) {
                if (named.isPresent() || attempt == ATTEMPTS) {
                    throw new ProblemException(new Problem.FileExists(wanted), e);
                }
            } catch (IOException e) {
                throw new ProblemException(WholeFile.problem(folder, e), e);
            }
        }
    }
}
