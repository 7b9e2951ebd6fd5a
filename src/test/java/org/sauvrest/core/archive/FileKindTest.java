package org.sauvrest.core.archive;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(DumpFixture.Resolver.class)
class FileKindTest {
    @TempDir
    private Path folder;

    @Test
    void knowsEachFormatOfPgDump(DumpFixture dumps) throws IOException {
        assertEquals(FileKind.CUSTOM_ARCHIVE, FileKind.of(dumps.dump(Database.EMPTY, "-Fc")));
        assertEquals(FileKind.PLAIN_SQL, FileKind.of(dumps.dump(Database.EMPTY, "-Fp")));
        assertEquals(FileKind.PLAIN_SQL, FileKind.of(dumps.dump(Database.EMPTY, "-Fp", "-v", "-C", "-c")));
        assertEquals(FileKind.TAR, FileKind.of(dumps.dump(Database.EMPTY, "-Ft")));
        assertEquals(FileKind.GZIP, FileKind.of(dumps.dump(Database.EMPTY, "-Fp", "-Z1")));
    }

    @Test
    void knowsPackedFiles() throws IOException {
        var zip = folder.resolve("zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("dump.sql"));
        }
        assertEquals(FileKind.ZIP, FileKind.of(zip));
        var gzip = folder.resolve("gzip");
        new GZIPOutputStream(Files.newOutputStream(gzip)).close();
        assertEquals(FileKind.GZIP, FileKind.of(gzip));
    }

    @Test
    void knowsADumpThatAnEditorHasSaved() throws IOException {
        assertEquals(FileKind.PLAIN_SQL, kindOf("\uFEFF--\r\n-- PostgreSQL database dump\r\n--\r\n".getBytes(UTF_8)));
        assertEquals(FileKind.PLAIN_SQL, kindOf("--\n-- PostgreSQL database cluster dump\n--\n".getBytes(UTF_8)));
    }

    @Test
    void saysWhenItIsNoneOfThem() throws IOException {
        assertEquals(FileKind.EMPTY, kindOf(new byte[0]));
        for (var text :
                new String[] {"P", "PGDM", "PK", "SELECT 1;", "-- my notes", "on -- PostgreSQL database dump"}) {
            assertEquals(FileKind.OTHER, kindOf(text.getBytes(UTF_8)), text);
        }
        assertEquals(FileKind.OTHER, kindOf("\uFEFF-- PostgreSQL database dump".getBytes(UTF_16LE)));
        assertEquals(FileKind.OTHER, kindOf(new byte[1000]));
        assertThrows(NoSuchFileException.class, () -> FileKind.of(folder.resolve("absent")));
    }

    private FileKind kindOf(byte[] bytes) throws IOException {
        return FileKind.of(Files.write(folder.resolve("file"), bytes));
    }
}
