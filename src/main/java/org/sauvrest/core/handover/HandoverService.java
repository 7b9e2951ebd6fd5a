package org.sauvrest.core.handover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sauvrest.core.credentials.ExportService;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// Makes packages with which other tools bring a password to the computers of a park, where it is proved.
public final class HandoverService {

    private final ExportService exports;

    public HandoverService(ExportService exports) {
        this.exports = exports;
    }

    /// Makes a package of a password that the server has just taken.
    public Operation<HandoverReport> pack(HandoverRequest request) {
        return progress -> {
            if (Files.exists(request.folder())) {
                throw new ProblemException(new Problem.FolderExists(request.folder()));
            }
            var entries = exports.lines(request.profile(), request.lines()).run(progress);
            var contents = new Contents(request, entries);
            write(request.folder(), contents.files());
            return new HandoverReport(
                    request.tool(),
                    request.folder(),
                    entries.size(),
                    request.folder().resolve(contents.instructions().name()));
        };
    }

    /// Whole or not at all, and for nobody else's eyes from its first moment.
    private static void write(Path folder, List<PackageFile> files) throws ProblemException {
        var parent = WholeFile.parent(folder);
        try {
            Files.createDirectories(parent);
            var beside = Files.createTempDirectory(parent, "." + folder.getFileName());
            try {
                for (var file : files) {
                    WholeFile.write(beside.resolve(file.name()), file.content());
                }
                Files.move(beside, folder);
            } finally {
                WholeFile.removeTree(beside);
            }
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(parent, e), e);
        }
    }
}
