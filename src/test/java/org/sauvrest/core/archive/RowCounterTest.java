package org.sauvrest.core.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowCounterTest {
    private static final String END = "\\.\n\n\n";

    @Test
    void countsTheLinesBeforeTheTerminator() {
        assertRows(0, END);
        assertRows(1, "\n" + END);
        assertRows(3, "a\tb\n\\\\.\n.\n" + END);
        assertRows(2, "\\N\n\\.x\n" + END);
        assertRows(4, "\n\n\\\n.\n" + END);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "a\n", "a\n\\.", "a\\.\n\n\n", "\\\n.\n", "\\.\na\n", "\\.\n\n\n\\.\n", "\\\\.\n\n\n"})
    void isNotCompleteWithoutATerminatorAtTheEnd(String text) {
        for (int size = 1; size <= Math.max(1, text.length()); size++) {
            assertFalse(counted(text, size).isComplete(), "in parts of " + size);
        }
    }

    /// However the text is cut into parts.
    private static void assertRows(long expected, String text) {
        for (int size = 1; size <= text.length(); size++) {
            var counter = counted(text, size);
            assertTrue(counter.isComplete(), "in parts of " + size);
            assertEquals(expected, counter.rows(), "in parts of " + size);
        }
    }

    private static RowCounter counted(String text, int size) {
        var counter = new RowCounter();
        var bytes = ("?" + text + "?").getBytes(UTF_8);
        for (int from = 1; from < bytes.length - 1; from += size) {
            counter.accept(bytes, from, Math.min(from + size, bytes.length - 1));
        }
        return counter;
    }
}
