package org.sauvrest.core.save;

import java.nio.file.Path;
import org.sauvrest.core.archive.ArchiveReport;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Shielded;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// Checks a file without any server: read in full, to the archive's end, and compared with its manifest.
public final class VerifyService {

    public Operation<VerifyReport> verify(Path file) {
        return progress -> run(file.toAbsolutePath(), progress);
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
