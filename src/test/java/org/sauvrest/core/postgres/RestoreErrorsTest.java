package org.sauvrest.core.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RestoreErrorsTest {

    private static RestoreErrors of(String output) {
        var errors = new RestoreErrors();
        output.lines().forEach(errors::accept);
        return errors;
    }

    @Test
    void aTimeLimitThatAnOlderServerDoesNotKnowDoesNoHarm() {
        var errors = of("""
                pg_restore: connecting to database for restore
                pg_restore: while INITIALIZING:
                pg_restore: error: could not execute query: ERROR:  unrecognized configuration parameter "transaction_timeout"
                Command was: SET transaction_timeout = 0;
                pg_restore: creating TABLE "public.bike"
                pg_restore: warning: errors ignored on restore: 1
                """);

        assertTrue(errors.areAllHarmless());
        assertEquals(
                List.of("could not execute query: ERROR:  unrecognized configuration parameter \"transaction_timeout\""
                        + " (SET transaction_timeout = 0;)"),
                errors.messages());
    }

    @Test
    void oneRealErrorAmongHarmlessOnesDoesHarm() {
        assertFalse(of("""
                pg_restore: error: could not execute query: ERROR:  must be owner of extension plpgsql
                Command was: COMMENT ON EXTENSION plpgsql IS 'x';
                pg_restore: error: COPY failed for table "bike": ERROR:  value too long for type character varying(3)
                pg_restore: warning: errors ignored on restore: 2
                """).areAllHarmless());
    }

    @Test
    void aHarmlessMessageForAnotherCommandDoesHarm() {
        assertFalse(of("""
                pg_restore: error: could not execute query: ERROR:  must be owner of extension postgis
                Command was: ALTER EXTENSION postgis UPDATE;
                pg_restore: warning: errors ignored on restore: 1
                """).areAllHarmless());
    }

    @Test
    void anErrorThatEndedTheProgramDoesHarmThoughItIsAKnownOne() {
        assertFalse(of("""
                pg_restore: error: could not execute query: ERROR:  must be owner of extension plpgsql
                Command was: COMMENT ON EXTENSION plpgsql IS 'x';
                """).areAllHarmless());
    }

    @Test
    void whenMoreErrorsWereIgnoredThanWereSeenItIsNotHarmless() {
        assertFalse(of("""
                pg_restore: error: could not execute query: ERROR:  must be owner of extension plpgsql
                Command was: COMMENT ON EXTENSION plpgsql IS 'x';
                pg_restore: warning: errors ignored on restore: 2
                """).areAllHarmless());
    }

    @Test
    void silenceIsNotHarmless() {
        assertFalse(of("").areAllHarmless());
    }
}
