package org.sauvrest.core.odoolog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauvrest.core.odoo.ModuleStates;
import org.sauvrest.core.odoo.Series;

/// The verdict on a run, by its parts: exit status, log and database.
class UpdateVerdictTest {

    private static final RunEnding WELL = new RunEnding.Exited(0);

    private static Optional<ModuleStates> states(String series) {
        return Optional.of(new ModuleStates(series + ".1.3", new TreeMap<>(), 3));
    }

    private static UpdateVerdict verdict(String series, RunEnding ending, Log log) {
        return verdict(series, ending, log, states(series));
    }

    private static UpdateVerdict verdict(String series, RunEnding ending, Log log, Optional<ModuleStates> states) {
        return UpdateVerdict.of(ending, log.read().end(), states, new Series(series));
    }

    private static List<UpdateReason> reasons(UpdateVerdict verdict) {
        return assertInstanceOf(UpdateVerdict.Failed.class, verdict).reasons();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.0", "6.1", "7.0", "8.0", "10.0", "14.0", "16.0", "17.0", "18.0", "19.0"})
    void aGoodRunIsGoodInEverySeries(String series) {
        var log = Log.of(series)
                .text("Warn: Can't find .pfb for face 'Times-Roman'")
                .modules()
                .write("WARNING", "addons.base", "a view is broken")
                .end();

        assertEquals(new UpdateVerdict.Updated(), verdict(series, WELL, log));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.1", "7.0", "8.0", "10.0", "14.0", "16.0", "17.0", "18.0", "19.0"})
    void aRunThatDoesNotSayItsEndHasFailed(String series) {
        assertEquals(
                List.of(new UpdateReason.EndMissing()),
                reasons(verdict(series, WELL, Log.of(series).modules())));
    }

    @Test
    void aRunOf60HasToHaveBegunAModule() {
        assertEquals(List.of(new UpdateReason.EndMissing()), reasons(verdict("6.0", WELL, Log.of("6.0"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.0", "6.1", "7.0", "8.0", "10.0", "14.0", "16.0", "17.0", "18.0", "19.0"})
    void modulesThatWaitSpeakAgainstEveryLog(String series) {
        var waiting = new TreeMap<>(Map.of("sale", "to upgrade", "stock", "to remove"));

        assertEquals(
                List.of(new UpdateReason.ModulesUnfinished(List.of("sale (to upgrade)", "stock (to remove)"))),
                reasons(verdict(
                        series,
                        WELL,
                        Log.of(series).modules().end(),
                        Optional.of(new ModuleStates(series + ".1.3", waiting, 3)))));
    }

    @Test
    void aDatabaseOfAnotherSeriesHasFailed() {
        assertEquals(
                List.of(new UpdateReason.WrongSeries("17.0", "16.0.1.3")),
                reasons(verdict("17.0", WELL, Log.of("17.0").modules().end(), states("16.0"))));
    }

    @Test
    void aDatabaseWithoutAnOdooHasFailed() {
        assertEquals(
                List.of(new UpdateReason.NotAnOdoo()),
                reasons(verdict("17.0", WELL, Log.of("17.0").modules().end(), Optional.empty())));
    }

    @Test
    void anExitStatusSpeaksAgainstAGoodLog() {
        assertEquals(
                List.of(new UpdateReason.ExitStatus(1)),
                reasons(verdict(
                        "8.0", new RunEnding.Exited(1), Log.of("8.0").modules().end())));
        assertEquals(
                List.of(new UpdateReason.ExitStatus(255)),
                reasons(verdict(
                        "8.0",
                        new RunEnding.Exited(255),
                        Log.of("8.0").modules().end())));
    }

    @Test
    void aKilledRunSaysBySignal() {
        assertEquals(
                List.of(new UpdateReason.Killed(9), new UpdateReason.EndMissing()),
                reasons(verdict(
                        "17.0", new RunEnding.Exited(137), Log.of("17.0").modules())));
    }

    @Test
    void aRunThatWasStoppedOrCameTooLateSaysSoFirst() {
        var log = Log.of("17.0").modules();

        assertEquals(
                List.of(new UpdateReason.Stopped(), new UpdateReason.EndMissing()),
                reasons(verdict("17.0", new RunEnding.Stopped(), log)));
        assertEquals(
                List.of(new UpdateReason.TimedOut(Duration.ofMinutes(30)), new UpdateReason.EndMissing()),
                reasons(verdict("17.0", new RunEnding.TimedOut(Duration.ofMinutes(30)), log)));
    }

    @Test
    void aStoppedRunHasFailedEvenAfterItsEnd() {
        assertEquals(
                List.of(new UpdateReason.Stopped()),
                reasons(verdict(
                        "17.0",
                        new RunEnding.Stopped(),
                        Log.of("17.0").modules().end())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.0", "6.1", "7.0", "8.0", "10.0", "14.0", "16.0", "17.0", "18.0", "19.0"})
    void errorsOfOtherPartsAreWarnings(String series) {
        var log = Log.of(series)
                .modules()
                .write("ERROR", "addons.mail.models.mail_mail", "failed sending mail")
                .end();

        var warnings = assertInstanceOf(UpdateVerdict.WithWarnings.class, verdict(series, WELL, log))
                .warnings();

        assertEquals(
                List.of("failed sending mail"),
                warnings.stream().map(warning -> warning.record().message()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.0", "6.1", "7.0", "8.0", "10.0", "14.0", "16.0", "17.0", "18.0", "19.0"})
    void errorsOfWhatLoadsModulesAreNot(String series) {
        var log = Log.of(series)
                .modules()
                .write("ERROR", "modules.graph", "module sale: Unmet dependencies: stock")
                .end();
        var since10 = new Series(series).isAtLeast(10, 0) ? "odoo.modules.graph" : "openerp.modules.graph";
        var logger = series.equals("6.0") ? "init" : since10;

        assertEquals(
                List.of(new UpdateReason.ModuleError(logger, "module sale: Unmet dependencies: stock")),
                reasons(verdict(series, WELL, log)));
    }

    @Test
    void errorsOfTheDatabaseAreNotEither() {
        var log = Log.of("17.0")
                .modules()
                .write("ERROR", "sql_db", "bad query: SELECT")
                .end();

        assertEquals(
                List.of(new UpdateReason.ModuleError("odoo.sql_db", "bad query: SELECT")),
                reasons(verdict("17.0", WELL, log)));
    }
}
