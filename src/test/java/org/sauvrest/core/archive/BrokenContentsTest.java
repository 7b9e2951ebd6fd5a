package org.sauvrest.core.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sauvrest.core.archive.Parts.NONE;
import static org.sauvrest.core.archive.Parts.TABLE;
import static org.sauvrest.core.archive.Parts.start;
import static org.sauvrest.core.archive.Readings.reasonOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauvrest.core.archive.DamagedArchiveException.Reason;

/// Tables of contents that no pg_dump writes, with one fault each time.
class BrokenContentsTest {
    @TempDir
    private Path folder;

    @Test
    void refusesAnImpossibleNumberOfEntries() throws IOException {
        assertEquals(Reason.BAD_TABLE_OF_CONTENTS, reasonOf(file(writer -> writer.integer(-1))));
        assertEquals(Reason.TRUNCATED, reasonOf(file(writer -> writer.integer(Integer.MAX_VALUE))));
    }

    @Test
    void refusesEntriesThatCannotBeToldApart() throws IOException {
        assertEquals(Reason.BAD_TABLE_OF_CONTENTS, reasonOf(file(start(NONE, TABLE, TABLE))));
        assertEquals(Reason.BAD_TABLE_OF_CONTENTS, reasonOf(file(start(NONE, Entries.table(0, DataState.NONE, 0)))));
    }

    @Test
    void refusesAnEntryThatContradictsItself() throws IOException {
        var contents = start(NONE, TABLE);
        int hasDumper = start(NONE).length + 6;
        assertEquals(1, contents[hasDumper]--);
        assertEquals(Reason.BAD_TABLE_OF_CONTENTS, reasonOf(file(contents)));
        contents[hasDumper] = 2;
        assertEquals(Reason.BAD_TABLE_OF_CONTENTS, reasonOf(file(contents)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "4294967296", "99999999999999999999"})
    void refusesACatalogueNumberThatIsNone(String number) throws IOException {
        var file = file(writer -> writer.integer(1).integer(1).integer(0).text(number));
        assertEquals(Reason.BAD_TABLE_OF_CONTENTS, reasonOf(file));
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, Integer.MIN_VALUE + 1, Integer.MAX_VALUE, 70 << 20})
    void refusesATextOfImpossibleLength(int length) throws IOException {
        assertEquals(
                Reason.BAD_TABLE_OF_CONTENTS,
                reasonOf(file(writer -> upToTag(writer).integer(length))));
    }

    @Test
    void saysThatALongTextWasCut() throws IOException {
        assertEquals(Reason.TRUNCATED, reasonOf(file(writer -> upToTag(writer).integer(60 << 20))));
    }

    @Test
    void refusesATextWithAZeroByte() throws IOException {
        assertEquals(
                Reason.BAD_TABLE_OF_CONTENTS,
                reasonOf(file(writer -> upToTag(writer).text("a\0b"))));
    }

    private static ArchiveWriter upToTag(ArchiveWriter writer) {
        return writer.integer(1).integer(1).integer(0).text("0").text("0");
    }

    private Path file(UnaryOperator<ArchiveWriter> contents) throws IOException {
        return file(contents.apply(new ArchiveWriter(14, 0).header()).bytes());
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("archive"), bytes);
    }
}
