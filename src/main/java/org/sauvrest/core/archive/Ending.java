package org.sauvrest.core.archive;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.sauvrest.core.archive.DamagedArchiveException.Reason;

/// Judges what follows an archive's last block: nothing, or the table of contents once more.
///
/// pg_dump writes the contents again when it is done, to put the places of the blocks into them. Since version 16 it
/// switches its standard output to appending before, so that after `pg_dump -Fc > file` the second writing does not
/// overwrite the first but stands at the file's end, where pg_restore never looks. The same happens to every version
/// after `>> file`.
final class Ending {

    /// Its definition is made while it is written, and left out the second time.
    private static final String WRITTEN_ONCE = "STATISTICS DATA";

    private final Layout layout;
    private final List<Entry> contents;
    private final long memory;

    Ending(Layout layout, List<Entry> contents, long memory) {
        this.layout = layout;
        this.contents = contents;
        this.memory = memory;
    }

    /// @param input at the end of the last block
    /// @param starts where the blocks were found, by their entries' numbers
    void check(ArchiveInput input, Map<Integer, Long> starts) throws IOException, DamagedArchiveException {
        long end = input.position();
        if (input.remaining() > 0 && !areContentsAgain(input, starts)) {
            throw new DamagedArchiveException(Reason.TRAILING_DATA, end, "the archive ends here");
        }
    }

    private boolean areContentsAgain(ArchiveInput input, Map<Integer, Long> starts) throws IOException {
        var expected = contents.stream().map(entry -> again(entry, starts)).toList();
        try {
            var reader = new ContentsReader(input, layout, memory, description -> !description.equals(WRITTEN_ONCE));
            return reader.read().equals(expected) && input.remaining() == 0;
        } catch (ArchiveException e) {
            return false;
        }
    }

    private static Entry again(Entry entry, Map<Integer, Long> starts) {
        var placed = entry.hasData() ? entry.placedAt(starts.getOrDefault(entry.dumpId(), -1L)) : entry;
        return entry.description().equals(WRITTEN_ONCE) ? placed.withoutDefinition() : placed;
    }
}
