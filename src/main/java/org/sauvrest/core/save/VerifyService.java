package org.sauvrest.core.save;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sauvrest.core.archive.Archive;
import org.sauvrest.core.archive.ArchiveReport;
import org.sauvrest.core.archive.Entry;
import org.sauvrest.core.archive.TableRows;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Shielded;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.postgres.TableName;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// Checks a file without any server: read in full, to the archive's end, and compared with its manifest.
public final class VerifyService {

    /// What came of files when they were last read, since this program started: a note beside them may be impossible.
    private final Map<Path, Check> checks = new ConcurrentHashMap<>();

    /// The save that is meant by a file that somebody has chosen: of a manifest, the save that lies beside it.
    public Operation<Path> meant(Path file) {
        return progress -> ManifestFile.saveMeantBy(file);
    }

    public Operation<VerifyReport> verify(Path file) {
        return progress -> {
            var save = ManifestFile.saveMeantBy(file.toAbsolutePath());
            return noting(save, () -> run(save, progress));
        };
    }

    /// The last check of a save that is known of, by this program or another.
    public Optional<Check> lastCheck(SavedFile save) {
        return Optional.ofNullable(checks.get(save.file().toAbsolutePath())).or(save::checked);
    }

    /// Proves by its fingerprint that a file is, to the last bit, the one that was read in full when it was
    /// saved, which takes half the time of reading it again. A file without a manifest, or with another
    /// fingerprint, is read in full, so that what is wrong with it can be told.
    public Operation<VerifyReport> recognize(Path file) {
        return progress -> {
            var save = ManifestFile.saveMeantBy(file.toAbsolutePath());
            return noting(save, () -> recognize(save, progress));
        };
    }

    @FunctionalInterface
    private interface Reading {
        VerifyReport read() throws ProblemException, InterruptedException;
    }

    private VerifyReport noting(Path file, Reading reading) throws ProblemException, InterruptedException {
        // As it is before it is read: who changes it meanwhile is not believed.
        var mark = CheckNote.Mark.of(file);
        try {
            var report = reading.read();
            note(file, mark, true);
            return report;
        } catch (ProblemException e) {
            if (isDamage(e.problem())) {
                note(file, mark, false);
            } else {
                checks.remove(file);
            }
            throw e;
        }
    }

    private void note(Path file, Optional<CheckNote.Mark> mark, boolean whole) {
        var check = new Check(Instant.now(), whole);
        checks.put(file, check);
        if (Files.exists(ManifestFile.beside(file))) {
            mark.ifPresent(then -> new CheckNote(then, check).write(file));
        }
    }

    /// A file that cannot be read at this moment may be whole all the same.
    private static boolean isDamage(Problem problem) {
        return problem instanceof Problem.Damaged
                || problem instanceof Problem.HashDiffers
                || problem instanceof Problem.RowsDiffer
                || problem instanceof Problem.WrongKind;
    }

    private static VerifyReport recognize(Path file, Progress progress) throws ProblemException, InterruptedException {
        var archive = ReadBack.open(file);
        var manifest = Shielded.run(() -> ManifestFile.read(file));
        if (manifest.isPresent()
                && ReadBack.sha256(file, archive, Step.CHECK_FILE, progress)
                        .equals(manifest.get().sha256())) {
            return known(file, archive, manifest.get());
        }
        return run(file, progress);
    }

    private static VerifyReport known(Path file, Archive archive, Manifest manifest) {
        var rows = RowCounts.byTable(manifest.rows());
        var tables = archive.contents().stream()
                .filter(Entry::hasCountedRows)
                .map(entry -> new TableRows(
                        entry.dumpId(),
                        entry.namespace(),
                        entry.tag(),
                        rows.getOrDefault(new TableName(entry.namespace(), entry.tag()), 0L)))
                .toList();
        var report = new ArchiveReport(tables, manifest.largeObjects(), manifest.bytes(), 0, manifest.sha256());
        return new VerifyReport(
                file, archive.header(), report, archive.contents().size(), rows, Optional.of(manifest));
    }

    private static VerifyReport run(Path file, Progress progress) throws ProblemException, InterruptedException {
        var found = ReadBack.of(file, Step.CHECK_FILE, progress);
        var manifest = Shielded.run(() -> ManifestFile.read(file));
        if (manifest.isPresent()) {
            compare(file, found, manifest.get());
        }
        return new VerifyReport(file, found.header(), found.report(), found.items(), found.rows(), manifest);
    }

    private static void compare(Path file, ReadBack found, Manifest manifest) throws ProblemException {
        ArchiveReport report = found.report();
        if (report.bytes() != manifest.bytes() || !report.sha256().equals(manifest.sha256())) {
            throw new ProblemException(new Problem.HashDiffers(file));
        }
        var differences = RowCounts.differences(RowCounts.byTable(manifest.rows()), found.rows());
        if (!differences.isEmpty()) {
            throw new ProblemException(new Problem.RowsDiffer(file, differences));
        }
    }
}
