package org.sauvrest.core.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.Workplace;

/// A save, and the folder that it shall be copied into.
record UsbKey(Path save, Path folder) {

    private static final String CONTEXT = "SpecibikeCopy";

    /// A new save with its manifest, in the folder `saves`, and an empty key.
    static UsbKey empty(TestServer server, Path folder) throws Exception {
        server.context(
                CONTEXT,
                "CREATE TABLE t (a int, note text)",
                "INSERT INTO t SELECT i, md5(i::text) FROM generate_series(1, 5000) i");
        var save = Workplace.of(server, folder.resolve("saves")).save(CONTEXT);
        return new UsbKey(save, Files.createDirectory(folder.resolve("USB KEY")));
    }

    Path target() {
        return folder.resolve(String.valueOf(save.getFileName()));
    }

    Set<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return new TreeSet<>(files.toList());
        }
    }

    CopyReport copy() throws Exception {
        return new CopyService().copy(new CopyRequest(save, folder)).run(Progress.UNWATCHED);
    }

    Outcome<CopyReport> outcome(Progress progress) {
        return new CopyService().copy(new CopyRequest(save, folder)).outcome(progress);
    }

    <P extends Problem> P refused(Class<P> kind) throws Exception {
        return refused(kind, Progress.UNWATCHED);
    }

    /// Expects a refusal that leaves the key as it was.
    <P extends Problem> P refused(Class<P> kind, Progress progress) throws Exception {
        var before = files();
        var failed = assertInstanceOf(Outcome.Failed.class, outcome(progress));
        assertEquals(before, files());
        return assertInstanceOf(kind, failed.problem());
    }

    /// Expects the save and its manifest on the key, and nothing else.
    void isWhole() throws Exception {
        assertEquals(Set.of(target(), ManifestFile.beside(target())), files());
        assertEquals(-1, Files.mismatch(save, target()));
        assertEquals(-1, Files.mismatch(ManifestFile.beside(save), ManifestFile.beside(target())));
    }

    static void turnABit(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long middle = bytes.length() / 2;
            bytes.seek(middle);
            int old = bytes.read();
            bytes.seek(middle);
            bytes.write(old ^ 0x10);
        }
    }
}
