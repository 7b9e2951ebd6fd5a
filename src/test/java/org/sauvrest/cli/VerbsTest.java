package org.sauvrest.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.testing.SavedAt;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import tools.jackson.databind.JsonNode;

/// Every verb that works on contexts and files, in text and in JSON.
@ExtendWith(WithServer.class)
class VerbsTest {

    private static final String CONTEXT = "SpecibikeCliÉté";

    @TempDir
    private Path home;

    private Desk desk;

    @SuppressWarnings("NullAway.Init") // each test begins with its own desk
    VerbsTest() {}

    @BeforeEach
    void sitDown(TestServer server) throws Exception {
        desk = Desk.of(server, home);
        desk.context(CONTEXT, 1234);
    }

    /// The text of a command that went well: a result on standard output that names the context.
    private String text(String... arguments) {
        var typed = desk.type(arguments);
        assertEquals(0, typed.exit(), typed.toString());
        assertTrue(typed.out().contains(CONTEXT), typed.toString());
        return typed.out();
    }

    private static JsonNode named(JsonNode list, String field, String value) {
        for (var item : list) {
            if (item.path(field).asString("").equals(value)) {
                return item;
            }
        }
        throw new AssertionError(value + " is not in " + list);
    }

    @Test
    void listTellsTheContexts() throws Exception {
        desk.save(CONTEXT);

        text("list");
        var context = named(desk.typeJson("list").result(), "name", CONTEXT);

        assertEquals("odoo", context.path("owner").asString());
        assertTrue(context.path("size").asLong() > 1_000_000, context.toString());
        assertTrue(context.path("lastSave").asString().startsWith("20"), context.toString());
        assertTrue(context.path("odooVersion").isNull(), context.toString());
    }

    @Test
    void saveTellsTheFile() throws Exception {
        assertTrue(text("save", CONTEXT).contains("1,234"));
        var saved = desk.typeJson("save", CONTEXT).result();

        assertTrue(Files.size(Path.of(saved.path("file").asString())) > 0);
        assertEquals(
                1234,
                saved.path("manifest").path("rows").path("public").path("bike").asInt());
        assertEquals(CONTEXT, saved.path("manifest").path("context").asString());
    }

    @Test
    void saveTakesAFileOrAFolder() throws Exception {
        var folder = Files.createDirectory(home.resolve("usb key"));

        assertEquals(0, desk.type("save", CONTEXT, "--to", folder.toString()).exit());
        assertEquals(
                0,
                desk.type("save", CONTEXT, "--to=" + folder.resolve("mine.dump"))
                        .exit());

        try (var files = Files.list(folder)) {
            assertEquals(4, files.count());
        }
        assertTrue(Files.exists(folder.resolve("mine.dump")));
    }

    @Test
    void savesTellsWhatIsInTheFolder() throws Exception {
        var file = desk.save(CONTEXT);

        text("saves");
        var save = named(desk.typeJson("saves").result(), "file", file.toString());

        assertTrue(save.path("present").asBoolean());
        assertEquals(CONTEXT, save.path("manifest").path("context").asString());
    }

    @Test
    void savesOfTheSameMinuteAreToldApart() throws Exception {
        SavedAt.change(desk.save(CONTEXT), Instant.parse("2026-02-09T13:05:07Z"));
        SavedAt.change(desk.save(CONTEXT), Instant.parse("2026-02-09T13:05:09Z"));

        var told = text("saves");
        assertTrue(told.contains(":05:07"), told);
        assertTrue(told.contains(":05:09"), told);
    }

    @Test
    void verifyAndInspectTellWhatIsInAFile() throws Exception {
        var file = desk.save(CONTEXT).toString();

        assertTrue(text("verify", file).contains("1,234"));
        assertTrue(text("inspect", file).contains("public.bike"));
        for (var verb : java.util.List.of("verify", "inspect")) {
            var result = desk.typeJson(verb, file).result();
            assertEquals(1234, result.path("rows").path("public.bike").asInt(), result.toString());
            assertEquals(64, result.path("report").path("sha256").asString().length());
        }
    }

    @Test
    void restoreAndUndoTellWhatWasDone() throws Exception {
        var file = desk.save(CONTEXT).toString();
        desk.context(CONTEXT, 5);

        assertTrue(text("restore", file, "--yes").contains("1,234"));
        assertEquals("1234", desk.bikes(CONTEXT));
        text("undo", CONTEXT);
        assertEquals("5", desk.bikes(CONTEXT));

        var restored = desk.typeJson("restore", file, "-y").result();
        assertEquals(1234, restored.path("rows").asInt(), restored.toString());
        assertTrue(restored.path("took").isNumber(), restored.toString());
        assertTrue(restored.path("previousUntil").asString("").startsWith("20"), restored.toString());
        assertEquals("1234", desk.bikes(CONTEXT));
        assertEquals(
                CONTEXT, desk.typeJson("undo", CONTEXT).result().path("context").asString());
        assertEquals("5", desk.bikes(CONTEXT));
    }

    @Test
    void restoreIntoAnotherContextMustBeWanted() throws Exception {
        var file = desk.save(CONTEXT).toString();
        var into = CONTEXT + "2";

        assertEquals(
                "OtherContext",
                desk.typeJson("restore", file, "--into", into, "--yes").problem());
        assertEquals(
                0,
                desk.type("restore", file, "--into", into, "--other-context", "--yes")
                        .exit());
        assertEquals("1234", desk.bikes(into));
    }

    @Test
    void doctorTellsLeftoversAndRemovesThemOnlyWhenWanted() throws Exception {
        desk.save(CONTEXT);
        var partial = Files.writeString(
                home.resolve("saves").resolve(".x.dump." + safeComputer() + "~99999999999~5.part"), "x");

        var looked = desk.type("doctor");
        assertEquals(0, looked.exit(), looked.toString());
        assertTrue(looked.out().contains(partial.getFileName().toString()), looked.toString());
        assertTrue(Files.exists(partial));
        assertEquals(0, desk.typeJson("doctor").result().path("removed").size());
        assertTrue(Files.exists(partial));

        var removed = desk.typeJson("doctor", "--yes").result();
        assertTrue(
                removed.path("removed")
                        .toString()
                        .contains(partial.getFileName().toString()),
                removed.toString());
        assertTrue(Files.notExists(partial));
    }

    private static String safeComputer() {
        return org.sauvrest.core.contexts.ApplicationName.computer()
                .replaceAll("\\W+", "-")
                .replaceAll("^-+|-+$", "");
    }
}
