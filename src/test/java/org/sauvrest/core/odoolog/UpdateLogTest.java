package org.sauvrest.core.odoolog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauvrest.core.odoo.Series;

class UpdateLogTest {

    @ParameterizedTest
    @CsvSource({
        "6.0, 6.0.4",
        "6.1, 6.1-20120804-232000",
        "7.0, 7.0-20170329",
        "8.0, 8.0",
        "10.0, 10.0",
        "14.0, 14.0",
        "16.0, 16.0",
        "17.0, 17.0",
        "18.0, 18.0",
        "19.0, 19.0"
    })
    void tellsVersionAndModuleInEverySeries(String series, String version) {
        var log = Log.of(series).module("base", "base_data.xml", 1, 1).module("sale", "sale_view.xml", 2, 3);

        var progress = log.read().progress();

        assertEquals(version, progress.version());
        assertEquals("sale", progress.module());
        assertEquals(2, progress.number());
        assertFalse(progress.loaded());
    }

    @Test
    void countsAsOdooCountsSince14() {
        var some = Log.of("17.0").module("stock", "stock.xml", 40, 65).read().progress();
        assertEquals(40, some.number(), "those that need no update are counted too");
        assertEquals(65, some.total());
        var log = Log.of("17.0").modules();
        assertEquals(3 * 59, log.read().progress().queries());

        log.end();

        assertEquals(35173, log.read().progress().queries());
        assertTrue(log.read().progress().loaded());
    }

    @Test
    void countsAgainstAGivenTotalBefore14() {
        var log = new UpdateLog(Log.DATABASE, new Series("10.0"), 65, () -> Instant.EPOCH);
        Log.of("10.0").modules().lines().forEach(log::line);
        assertEquals(3, log.progress().number());
        assertEquals(65, log.progress().total());

        Log.of("10.0").end().lines().forEach(log::line);

        assertEquals(65, log.progress().number(), "all is done, though not every module has tables or files");
    }

    @Test
    void aModuleThatIsOnlyReadIsNotCounted() {
        var log = Log.of("7.0").info("modules.loading", "module mail: loading objects");

        assertEquals("mail", log.read().progress().module());
        assertEquals(0, log.read().progress().number());
    }

    @Test
    void theEndOfAnotherDatabaseIsNotTheEnd() {
        var line = "2026-11-21 05:00:00,000 1 INFO Other odoo.modules.loading: Modules loaded. ";

        assertFalse(Log.of("17.0").text(line).read().progress().loaded());
        assertTrue(Log.of("17.0")
                .text(line.replace("Other", "?"))
                .read()
                .progress()
                .loaded());
    }

    @Test
    void tellsHowLongItHasBeenSilent() {
        var now = new Instant[] {Instant.EPOCH};
        var log = new UpdateLog(Log.DATABASE, new Series("17.0"), 0, () -> now[0]);
        now[0] = Instant.EPOCH.plusSeconds(10);
        log.line("anything");
        now[0] = Instant.EPOCH.plusSeconds(70);

        assertEquals(Duration.ofSeconds(60), log.progress().silence(now[0]));
    }

    @Test
    void errorsAreKeptWithWhatStoodBeforeThem() {
        var summary = Log.of("17.0")
                .modules()
                .write("ERROR", "addons.mail.fetchmail", "no answer")
                .traceback("TimeoutError: timed out")
                .info("modules.loading", "loading sale/after.xml")
                .read()
                .end();

        assertEquals(1, summary.findings().size());
        var finding = summary.findings().getFirst();
        assertEquals("specibike", finding.module());
        assertTrue(
                finding.record().message().endsWith("TimeoutError: timed out"),
                finding.record().message());
        assertEquals(4, finding.before().size());
        assertTrue(
                finding.before().getLast().contains("Module specibike loaded"),
                finding.before().getLast());
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.0", "17.0"})
    void keepsNoMoreThanItsBoundOfErrors(String series) {
        var log = Log.of(series);
        IntStream.range(0, 1000).forEach(number -> log.write("ERROR", "modules.loading", "fault " + number));
        IntStream.range(0, 1000).forEach(number -> log.write("ERROR", "addons.mail", "elsewhere " + number));

        var summary = log.read().end();

        assertEquals(UpdateLog.MOST_FINDINGS, summary.findings().size());
        assertEquals(UpdateLog.MOST_SIGNS + 1, summary.signs().size());
        assertEquals(
                new UpdateReason.MoreErrors(1000 - UpdateLog.MOST_SIGNS),
                summary.signs().getLast());
        assertEquals(UpdateLog.MOST_FINDINGS, summary.elsewhere().size());
    }

    @Test
    void whatIsSaidTwiceIsOneSign() {
        var summary = Log.of("17.0")
                .write("ERROR", "modules.loading", "the same")
                .write("ERROR", "modules.loading", "the same")
                .read()
                .end();

        assertEquals(List.of(new UpdateReason.ModuleError("odoo.modules.loading", "the same")), summary.signs());
    }

    @Test
    void warningsAreCounted() {
        var summary = Log.of("17.0")
                .write("WARNING", "addons.base", "deprecated")
                .write("WARNING", "addons.base", "deprecated")
                .read()
                .end();

        assertEquals(2, summary.warnings());
        assertEquals(List.of(), summary.findings());
    }

    @Test
    void whatIsKnownSoFarCanBeAskedAtAnyTime() {
        var log = Log.of("17.0")
                .write("CRITICAL", "service.server", "first")
                .info("x", "next")
                .read();

        assertEquals(
                List.of(new UpdateReason.CriticalRecord("odoo.service.server", "first")),
                log.summary().signs());
    }
}
