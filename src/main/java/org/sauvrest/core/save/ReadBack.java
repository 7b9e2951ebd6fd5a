package org.sauvrest.core.save;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.sauvrest.core.archive.Archive;
import org.sauvrest.core.archive.ArchiveException;
import org.sauvrest.core.archive.ArchiveHeader;
import org.sauvrest.core.archive.ArchiveReport;
import org.sauvrest.core.archive.DamagedArchiveException;
import org.sauvrest.core.archive.FileKind;
import org.sauvrest.core.archive.UnsupportedArchiveException;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.postgres.TableName;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.words.Bytes;

/// A file read from its first byte to its last.
///
/// @param items entries of its table of contents
public record ReadBack(ArchiveHeader header, ArchiveReport report, int items) {

    /// @throws ProblemException where the file is no archive, or is not whole
    public static ReadBack of(Path file, Step step, Progress progress) throws ProblemException, InterruptedException {
        var archive = open(file);
        try {
            progress.begin(step, Files.size(file));
            return new ReadBack(
                    archive.header(),
                    archive.readThrough(progress::at),
                    archive.contents().size());
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (ArchiveException e) {
            throw refused(file, e);
        }
    }

    /// The fingerprint of a file.
    static String sha256(Path file, Archive archive, Step step, Progress progress)
            throws ProblemException, InterruptedException {
        try {
            progress.begin(step, Files.size(file));
            return archive.sha256(progress::at);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /// Reads the table of contents only, which proves nothing of the data.
    public static Archive open(Path file) throws ProblemException, InterruptedException {
        try {
            if (Files.isDirectory(file)) {
                throw new ProblemException(new Problem.FileUnreadable(file, new Fault.IsFolder()));
            }
            var kind = FileKind.of(file);
            if (kind != FileKind.CUSTOM_ARCHIVE) {
                throw new ProblemException(notASave(file, kind));
            }
            return Archive.open(file);
        } catch (ClosedByInterruptException e) {
            // The channel has left the thread's interrupt flag up, which the exception stands for now.
            Thread.interrupted();
            throw new InterruptedException();
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (ArchiveException e) {
            throw refused(file, e);
        }
    }

    private static Problem notASave(Path file, FileKind kind) {
        return ManifestFile.saveOf(file)
                .<Problem>map(save -> new Problem.DescriptionOnly(file, String.valueOf(save.getFileName())))
                .orElseGet(() -> new Problem.WrongKind(file, kind));
    }

    public Map<TableName, Long> rows() {
        var rows = new TreeMap<TableName, Long>();
        report.tables()
                .forEach(table -> rows.merge(new TableName(table.schema(), table.table()), table.rows(), Long::sum));
        return rows;
    }

    private static ProblemException refused(Path file, ArchiveException fault) {
        return new ProblemException(
                switch (fault) {
                    case DamagedArchiveException damaged ->
                        new Problem.Damaged(file, damaged.reason(), damaged.position());
                    case UnsupportedArchiveException unknown -> new Problem.FormatUnknown(file, missing(unknown));
                },
                fault);
    }

    private static Fault missing(UnsupportedArchiveException unknown) {
        return switch (unknown.feature()) {
            case VERSION -> new Fault.FormatVersion(unknown.detail());
            case LAYOUT -> new Fault.TarOrFolder();
            case COMPRESSION -> new Fault.Packed(unknown.detail());
            case CONTENTS_SIZE -> new Fault.ContentsTooLarge(new Bytes(Long.parseLong(unknown.detail())));
        };
    }

    /// What a failed reading of a file means.
    static ProblemException unreadable(Path file, IOException fault) {
        return new ProblemException(
                fault instanceof NoSuchFileException
                        ? new Problem.FileMissing(file)
                        : new Problem.FileUnreadable(file, Fault.of(fault)),
                fault);
    }
}
