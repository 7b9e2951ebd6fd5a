package org.sauvrest.core.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.sauvrest.core.archive.DamagedArchiveException.Reason;
import org.sauvrest.core.archive.UnsupportedArchiveException.Feature;

/// Reads an archive's table of contents.
final class ContentsReader {

    private static final int WITH_ACCESS_METHOD = 14;
    private static final int WITH_RELATION_KIND = 16;

    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_TEXT = 64 << 20;

    /// A generous guess of what a text takes in memory beside its letters, which take at most two bytes each.
    private static final int TEXT_MEMORY = 32;

    private final ArchiveInput input;
    private final Layout layout;
    private final long memory;
    private final Predicate<String> hasDefinition;
    private long memoryUsed;

    /// @param memory how many bytes the entries may take
    /// @param hasDefinition whether entries of a description come with their definitions
    ContentsReader(ArchiveInput input, Layout layout, long memory, Predicate<String> hasDefinition) {
        this.input = input;
        this.layout = layout;
        this.memory = memory;
        this.hasDefinition = hasDefinition;
    }

    List<Entry> read() throws IOException, ArchiveException {
        int count = readInt();
        if (count < 0) {
            throw bad("count of entries " + count);
        }
        var entries = new ArrayList<Entry>();
        var ids = new HashSet<Integer>();
        for (int i = 0; i < count; i++) {
            var entry = readEntry();
            if (entry.dumpId() <= 0 || !ids.add(entry.dumpId())) {
                throw bad("entry number " + entry.dumpId());
            }
            entries.add(entry);
        }
        return List.copyOf(entries);
    }

    private Entry readEntry() throws IOException, ArchiveException {
        int dumpId = readInt();
        int hasDumper = oneOf(0, 1, readInt());
        readNumber();
        readNumber();
        var tag = readText();
        var description = readText();
        int section = oneOf(1, Section.values().length, readInt());
        var definition = hasDefinition.test(description) ? readText() : "";
        var dropStatement = readText();
        var copyStatement = readText();
        var namespace = readText();
        var tablespace = readText();
        var accessMethod = layout.minorVersion() >= WITH_ACCESS_METHOD ? readText() : "";
        int relationKind = layout.minorVersion() >= WITH_RELATION_KIND ? oneOf(0, 127, readInt()) : 0;
        var owner = readText();
        readWithOids();
        var dependencies = readDependencies();
        int state = oneOf(1, DataState.values().length, input.readByte());
        long offset = readOffset();
        var entry = new Entry(
                dumpId,
                description,
                tag,
                namespace,
                owner,
                List.of(Section.values()).get(section - 1),
                definition,
                dropStatement,
                copyStatement,
                tablespace,
                accessMethod,
                (char) relationKind,
                dependencies,
                List.of(DataState.values()).get(state - 1),
                offset);
        if (description.isEmpty() || entry.hasData() != (hasDumper == 1)) {
            throw bad("entry %d contradicts itself".formatted(dumpId));
        }
        return entry;
    }

    private List<Integer> readDependencies() throws IOException, ArchiveException {
        var dependencies = new ArrayList<Integer>();
        for (var text = shortText(); !text.isEmpty(); text = shortText()) {
            dependencies.add((int) number(text));
        }
        return dependencies;
    }

    /// The table's and the object's number in the catalogue, which mean nothing outside the dumped server.
    private void readNumber() throws IOException, ArchiveException {
        number(shortText());
    }

    private long number(String text) throws DamagedArchiveException {
        try {
            long value = Long.parseLong(text);
            if (value >= 0 && value <= 0xFFFF_FFFFL) {
                return value;
            }
        } catch (NumberFormatException e) {
            // As bad as a number out of range.
        }
        throw bad("no number: " + text);
    }

    /// A property that tables had before PostgreSQL 12.
    private void readWithOids() throws IOException, ArchiveException {
        var text = shortText();
        if (!text.equals("false") && !text.equals("true")) {
            throw bad("neither true nor false: " + text);
        }
    }

    private long readOffset() throws IOException, DamagedArchiveException {
        long offset = 0;
        for (int i = 0; i < layout.offsetSize(); i++) {
            offset |= (long) input.readByte() << (8 * i);
        }
        return offset;
    }

    private int oneOf(int lowest, int highest, int value) throws DamagedArchiveException {
        if (value < lowest || value > highest) {
            throw bad("%d is not within %d and %d".formatted(value, lowest, highest));
        }
        return value;
    }

    private String shortText() throws IOException, ArchiveException {
        return readText(LONGEST_NUMBER);
    }

    private String readText() throws IOException, ArchiveException {
        return readText(LONGEST_TEXT);
    }

    private String readText(int longest) throws IOException, ArchiveException {
        long start = input.position();
        var text = input.readText(longest, Reason.BAD_TABLE_OF_CONTENTS);
        memoryUsed += TEXT_MEMORY + 2 * (input.position() - start);
        if (memoryUsed > memory) {
            throw new UnsupportedArchiveException(Feature.CONTENTS_SIZE, Long.toString(memory));
        }
        return text;
    }

    private int readInt() throws IOException, DamagedArchiveException {
        return input.readInt(Reason.BAD_TABLE_OF_CONTENTS);
    }

    private DamagedArchiveException bad(String detail) {
        return new DamagedArchiveException(Reason.BAD_TABLE_OF_CONTENTS, input.position(), detail);
    }
}
