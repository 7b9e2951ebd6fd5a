package org.sauvrest.core.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.ProgressEvent;
import org.sauvrest.testing.RichContext;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.Workplace;

/// What is told while pg_restore works is read by people of several languages.
@ExtendWith(WithServer.class)
class LoadProgressTest {

    private static final String CONTEXT = "SpecibikeLoading";

    @TempDir
    private Path folder;

    @Test
    void tellsOnlyTheNamesOfWhatIsMade(TestServer server) throws Exception {
        RichContext.make(server, CONTEXT);
        var desk = Workplace.of(server, folder);
        var told = Collections.synchronizedSet(new TreeSet<String>());

        desk.restoring(desk.save(CONTEXT), CONTEXT).run(event -> {
            if (event instanceof ProgressEvent.Position(var done, var detail)) {
                told.add(detail);
            }
        });

        assertTrue(told.contains("public.everything"), told.toString());
        assertEquals(
                List.of(),
                told.stream()
                        .filter(detail -> detail.matches("(data|large objects|[A-Z]{3,}) .*|BLOB.*"))
                        .toList(),
                told.toString());
    }

    @Test
    void aNameMayHoldWhatStandsAroundIt() {
        assertEquals("public.a \"b\" c", LoadProgress.name("TABLE \"public.a \"b\" c\""));
        assertEquals("public.data for table", LoadProgress.name("data for table \"public.data for table\""));
        assertEquals("invoice", LoadProgress.name("SEQUENCE SET invoice"));
        assertEquals("", LoadProgress.name("COMMENT \"EXTENSION hstore\""));
        assertEquals("", LoadProgress.name("BLOBS"));
    }
}
