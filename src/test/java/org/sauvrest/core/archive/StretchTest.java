package org.sauvrest.core.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StretchTest {
    private static final long DATA_START = 5_000;

    @Test
    void coverTheWholeFileOnce() throws Exception {
        var random = new Random(1);
        for (int wanted = 1; wanted < 40; wanted++) {
            var entries = new ArrayList<Entry>();
            long end = DATA_START;
            for (int id = 1; id <= 300; id++) {
                entries.add(Entries.table(id, DataState.PLACED, end));
                end += 10 + random.nextLong(1L << random.nextInt(5, 24));
            }
            var inOrder = List.copyOf(entries);
            entries.add(Entries.table(301, DataState.NONE, 0));
            Collections.shuffle(entries, random);
            assertCovers(Stretch.divide(entries, DATA_START, end, wanted), end, inOrder, wanted);
        }
    }

    @Test
    void areOneWhereTheContentsDoNotTellThePlaces() throws Exception {
        var entries = List.of(
                Entries.table(1, DataState.PLACED, DATA_START),
                Entries.table(2, DataState.UNPLACED, 0),
                Entries.table(3, DataState.PLACED, 90_000_000));
        assertEquals(
                List.of(new Stretch(DATA_START, 100_000_000, entries, true)),
                Stretch.divide(entries, DATA_START, 100_000_000, 10));
    }

    private static void assertCovers(List<Stretch> stretches, long fileEnd, List<Entry> entries, int wanted) {
        var covered = new ArrayList<Entry>();
        long end = DATA_START;
        for (var stretch : stretches) {
            assertEquals(end, stretch.start());
            assertEquals(stretch.start(), stretch.entries().getFirst().dataOffset());
            assertEquals(stretch.equals(stretches.getLast()), stretch.isLast());
            covered.addAll(stretch.entries());
            end = stretch.end();
        }
        assertEquals(fileEnd, end);
        assertEquals(entries, covered);
        assertTrue(stretches.size() <= wanted + 1, stretches.size() + " for " + wanted);
    }
}
