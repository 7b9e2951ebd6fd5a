package org.sauvrest.core.odoolog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bad endings as they are met, each with all that a technician is told of it.
class UpdateFailuresTest {

    private static final String XML =
            "lxml.etree.XMLSyntaxError: Opening and ending tag mismatch: odoo line 2 and odo, line 13, column 7";

    private static final String NOT_INITIALIZED = "Failed to initialize database `SpecibikeDupont`.";
    private static final UpdateReason NO_END = new UpdateReason.EndMissing();

    @ParameterizedTest
    @ValueSource(strings = {"10.0", "14.0", "16.0", "17.0", "18.0", "19.0"})
    void badXml(String series) {
        var log = Log.of(series)
                .module("base", "base_data.xml", 1, 1)
                .write("WARNING", "modules.loading", "Transient module states were reset")
                .write("ERROR", "modules.registry", "Failed to load registry")
                .traceback(XML)
                .write("CRITICAL", "service.server", NOT_INITIALIZED)
                .traceback(XML)
                .info("service.server", "Initiating shutdown");

        assertEquals(
                List.of(
                        new UpdateReason.ProgramError(XML),
                        new UpdateReason.FailedTo("Failed to load registry"),
                        new UpdateReason.CriticalRecord("odoo.service.server", NOT_INITIALIZED),
                        new UpdateReason.ExitStatus(255),
                        NO_END),
                log.failed(255));
    }

    @Test
    void badXmlIn61WhoseExitStatusIsAlwaysGood() {
        var log = Log.of("6.1")
                .module("base", "base_data.xml", 1, 1)
                .write("ERROR", "server", NOT_INITIALIZED)
                .traceback(XML);

        assertEquals(
                List.of(new UpdateReason.ProgramError(XML), new UpdateReason.FailedTo(NOT_INITIALIZED), NO_END),
                log.failed(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.0", "8.0"})
    void badXmlInOpenErp(String series) {
        var log = Log.of(series)
                .module("base", "base_data.xml", 1, 1)
                .write("CRITICAL", "service.server", NOT_INITIALIZED)
                .traceback(XML);
        int status = series.equals("7.0") ? 1 : 255;

        assertEquals(
                List.of(
                        new UpdateReason.ProgramError(XML),
                        new UpdateReason.CriticalRecord("openerp.service.server", NOT_INITIALIZED),
                        new UpdateReason.ExitStatus(status),
                        NO_END),
                log.failed(status));
    }

    @Test
    void badXmlIn60() {
        var log = Log.of("6.0").modules().traceback(XML);

        assertEquals(List.of(new UpdateReason.ProgramError(XML), new UpdateReason.ExitStatus(1)), log.failed(1));
        var inTheLog = Log.of("6.0")
                .modules()
                .write("ERROR", "web-services", "[01]: Traceback (most recent call last):")
                .write("ERROR", "web-services", "[02]:   File \"x.py\", line 3, in y")
                .write("ERROR", "web-services", "[03]: " + XML);
        assertEquals(List.of(new UpdateReason.ProgramError(XML)), inTheLog.failed(0));
    }

    @Test
    void aMissingDependency() {
        var missing = "odoo.exceptions.UserError: You try to update a module that depends on: stock_extra";
        var log = Log.of("17.0")
                .modules()
                .write("CRITICAL", "service.server", NOT_INITIALIZED)
                .traceback(
                        "KeyError: 'stock_extra'\n\nDuring handling of the above exception, another exception occurred:\n")
                .traceback(missing);

        assertEquals(
                List.of(
                        new UpdateReason.ProgramError(missing),
                        new UpdateReason.CriticalRecord("odoo.service.server", NOT_INITIALIZED),
                        new UpdateReason.ExitStatus(255),
                        NO_END),
                log.failed(255));
    }

    @ParameterizedTest
    @ValueSource(strings = {"14.0", "16.0", "17.0", "18.0", "19.0"})
    void aFolderThatIsGoneThoughTheEndIsGood(String series) {
        var log = Log.of(series)
                .write("WARNING", "modules.graph", "Some modules were not loaded.")
                .modules()
                .write(
                        "ERROR",
                        "modules.loading",
                        "Some modules have inconsistent states, some dependencies may be missing: ['sale', 'specibike']")
                .write(
                        "ERROR",
                        "modules.loading",
                        "Some modules are not loaded, some dependencies or manifest may be missing: ['sale']")
                .end();

        assertEquals(
                List.of(
                        new UpdateReason.InconsistentModules(List.of("sale", "specibike")),
                        new UpdateReason.ModulesNotLoaded(
                                "Some modules are not loaded, some dependencies or manifest may be missing: ['sale']")),
                log.failed(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.0", "10.0"})
    void aFolderThatIsGoneBeforeTheyToldByAnError(String series) {
        var log = Log.of(series)
                .modules()
                .write("WARNING", "modules.graph", "Some modules were not loaded.")
                .end();

        assertEquals(List.of(new UpdateReason.ModulesNotLoaded("Some modules were not loaded.")), log.failed(0));
    }

    @Test
    void anUnknownName() {
        var log = Log.of("17.0")
                .modules()
                .write("WARNING", "modules.loading", "invalid module names, ignored: sael, stok")
                .end();

        assertEquals(List.of(new UpdateReason.UnknownModules(List.of("sael", "stok"))), log.failed(0));
    }

    @Test
    void allIsNoUnknownName() {
        var log = Log.of("8.0").write("WARNING", "modules.loading", "invalid module names, ignored: all, sael");

        assertEquals(List.of(new UpdateReason.UnknownModules(List.of("sael")), NO_END), log.failed(0));
        assertEquals(
                List.of(NO_END),
                Log.of("8.0")
                        .write("WARNING", "modules.loading", "invalid module names, ignored: all")
                        .failed(0));
    }

    @Test
    void notAWordAtAll() {
        assertEquals(List.of(NO_END), Log.of("19.0").failed(0));
    }

    @Test
    void aTracebackThatWasCut() {
        var log = Log.of("17.0").modules().text("Traceback (most recent call last):\n  File \"x.py\", line 1, in y");

        assertEquals(
                List.of(
                        new UpdateReason.Killed(9),
                        new UpdateReason.ProgramError("File \"x.py\", line 1, in y"),
                        NO_END),
                log.failed(137));
    }
}
