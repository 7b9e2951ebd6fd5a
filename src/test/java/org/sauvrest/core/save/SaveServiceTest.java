package org.sauvrest.core.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

@ExtendWith(WithServer.class)
class SaveServiceTest {

    @TempDir
    private Path folder;

    @Test
    void savesAllRowsIntoACheckedFileWithItsManifest(TestServer server) throws Exception {
        server.context(
                "SpecibikeDupont", "CREATE TABLE bike (id int)", "INSERT INTO bike SELECT generate_series(1, 1234)");
        var request = new SaveRequest(server.profile(folder), "SpecibikeDupont", Optional.empty());

        var report = server.core(folder).save().save(request).run(Progress.UNWATCHED);

        assertEquals(1234, report.manifest().rowCount());
        assertTrue(Files.exists(ManifestFile.beside(report.file())));
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }
}
