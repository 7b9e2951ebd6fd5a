package org.sauvrest.core.rollout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.passwords.PasswordFile;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// A computer's password file reached as a share or a folder. No computer can be asked to prove it.
///
/// @param folder in which the file lies
record FolderSpot(Path folder, Load load, Visit.Note note) {

    private static final String NAME = "pgpass.conf";

    Standing bring(Standing before) throws ProblemException {
        return guarded(before, () -> {
            var old = content(file());
            var file = PasswordFile.merged(old, load.entries());
            if (Arrays.equals(old, file)) {
                return before.now(HostState.WRITTEN, Reason.FOLDER_ONLY, "");
            }
            var writing = before.writing(true);
            note.of(writing.now(HostState.VISITED, Reason.NONE, ""));
            // As on a computer: what was there stays beside, with what we wrote, so that it is known again later.
            if (Files.exists(file()) && Files.notExists(ours())) {
                WholeFile.write(kept(), old);
            }
            WholeFile.write(ours(), file);
            WholeFile.write(file(), file);
            return writing.now(HostState.WRITTEN, Reason.FOLDER_ONLY, "");
        });
    }

    Standing takeBack(Standing before) throws ProblemException {
        return guarded(before, () -> {
            if (Files.notExists(ours())) {
                return before.writing(false).now(HostState.ROLLED_BACK, Reason.NOTHING_WRITTEN, "");
            }
            var now = content(file());
            if (!Arrays.equals(now, content(ours())) && !Arrays.equals(now, content(kept()))) {
                return before.now(HostState.FAILED, Reason.CHANGED_MEANWHILE, file().toString());
            }
            if (Files.exists(kept())) {
                WholeFile.write(file(), content(kept()));
            } else {
                Files.deleteIfExists(file());
            }
            Files.deleteIfExists(kept());
            Files.deleteIfExists(ours());
            return before.writing(false).now(HostState.ROLLED_BACK, Reason.NONE, "");
        });
    }

    @FunctionalInterface
    private interface Work {
        Standing get() throws ProblemException, IOException;
    }

    private Standing guarded(Standing before, Work work) throws ProblemException {
        if (!Files.isDirectory(folder)) {
            return before.now(HostState.UNREACHABLE, Reason.FOLDER_MISSING, folder.toString());
        }
        try {
            return work.get();
        } catch (IOException e) {
            var reason = Files.isDirectory(file()) ? Reason.FOLDER_IN_PLACE : Reason.NOT_READABLE;
            return before.now(HostState.FAILED, reason, file().toString());
        } catch (ProblemException e) {
            return switch (e.problem()) {
                case Problem.DiskFull full
                when full.folder().equals(folder) -> before.now(HostState.FAILED, Reason.NO_SPACE, "");
                case Problem.FolderUnwritable unwritable
                when unwritable.folder().equals(folder) ->
                    before.now(HostState.FAILED, Reason.NOT_WRITABLE, folder.toString());
                default -> throw e;
            };
        }
    }

    private Path file() {
        return folder.resolve(NAME);
    }

    private Path kept() {
        return Path.of(load.kept(file().toString()));
    }

    private Path ours() {
        return Path.of(kept() + ".sum");
    }

    private static byte[] content(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }
}
