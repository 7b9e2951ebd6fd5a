package org.sauvrest.core.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sauvrest.core.operation.Progress;

/// Whether it is known that a page, or the folder of one, was opened.
class FolderViewerTest {

    private static final Path PAGE = Path.of("guide.html");

    private static boolean opened(String system, int status) throws Exception {
        var viewer = new FolderViewer((command, onLine) -> new Ended(status, List.of()), system);
        boolean opened = viewer.open(PAGE).run(Progress.UNWATCHED);
        assertEquals(opened, viewer.show(PAGE).run(Progress.UNWATCHED));
        return opened;
    }

    @Test
    void saysThatNothingOpensAPage() throws Exception {
        assertTrue(opened("Linux", 0));
        assertFalse(opened("Linux", 3));
        assertFalse(opened("Mac OS X", 1));
    }

    @Test
    void believesNoEndingOfExplorer() throws Exception {
        assertTrue(opened("Windows 11", 1));
    }
}
