package org.sauvrest.core.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FactFormatTest {

    private static final FactFormat ENGLISH = new FactFormat(Locale.of("en"));
    private static final FactFormat FRENCH = new FactFormat(Locale.of("fr"));
    private static final FactFormat SPANISH = new FactFormat(Locale.of("es"));

    private static String size(FactFormat format, long bytes) {
        return format.write(new Bytes(bytes));
    }

    @Test
    void sizesHaveThreeFiguresInTheUnitThatFits() {
        assertEquals("0 bytes", size(ENGLISH, 0));
        assertEquals("1 byte", size(ENGLISH, 1));
        assertEquals("999 bytes", size(ENGLISH, 999));
        assertEquals("1.0 kB", size(ENGLISH, 1000));
        assertEquals("12.4 MB", size(ENGLISH, 12_449_999));
        assertEquals("99.9 MB", size(ENGLISH, 99_940_000));
        assertEquals("100 MB", size(ENGLISH, 99_960_000));
        assertEquals("999 MB", size(ENGLISH, 999_499_999));
        assertEquals("1.0 GB", size(ENGLISH, 999_500_000));
        assertEquals("9223372 TB", size(ENGLISH, Long.MAX_VALUE));
    }

    @Test
    void sizesAreWrittenAsTheLanguageDoes() {
        assertEquals("12,4 Mo", size(FRENCH, 12_400_000));
        assertEquals("0 octet", size(FRENCH, 0));
        assertEquals("5 octets", size(FRENCH, 5));
        assertEquals("12,4 MB", size(SPANISH, 12_400_000));
    }

    @Test
    void durationsAreSecondsThenMinutes() {
        assertEquals("340 ms", ENGLISH.write(Duration.ofMillis(340)));
        assertEquals("9.9 s", ENGLISH.write(Duration.ofMillis(9940)));
        assertEquals("3,4 s", FRENCH.write(Duration.ofMillis(3400)));
        assertEquals("10 s", ENGLISH.write(Duration.ofSeconds(10)));
        assertEquals("119 s", ENGLISH.write(Duration.ofSeconds(119)));
        assertEquals("2 min", ENGLISH.write(Duration.ofSeconds(149)));
        assertEquals("3 min", ENGLISH.write(Duration.ofSeconds(150)));
    }

    /// Where some of a list have them and others do not.
    @ParameterizedTest
    @FieldSource("org.sauvrest.core.words.Words#LANGUAGES")
    void aTimeWithItsSecondsIsWrittenAsOneWithout(String language) {
        var format = new FactFormat(Locale.of(language));
        var time = LocalDateTime.of(2026, 2, 9, 14, 5, 7)
                .atZone(ZoneId.systemDefault())
                .toInstant();

        var precise = format.toTheSecond(time);

        assertTrue(precise.contains(":05:07"), precise);
        assertEquals(format.write(time), precise.replace(":07", ""));
    }

    @Test
    void datesAreWrittenAsTheLanguageDoes() {
        var time = LocalDateTime.of(2026, 2, 9, 14, 5)
                .atZone(ZoneId.systemDefault())
                .toInstant();

        assertTrue(ENGLISH.write(time).matches("Feb 9, 2026, 2:05\\hPM"), ENGLISH.write(time));
        assertTrue(FRENCH.write(time).startsWith("9 févr. 2026"), FRENCH.write(time));
        assertTrue(FRENCH.write(time).endsWith("14:05"), FRENCH.write(time));
        assertTrue(SPANISH.write(time).startsWith("9 feb 2026"), SPANISH.write(time));
        assertTrue(SPANISH.write(time).endsWith("14:05"), SPANISH.write(time));
    }

    @Test
    void theSecondsAreWrittenWhereTheyAreAskedFor() {
        var time = LocalDateTime.of(2026, 2, 9, 14, 5, 7)
                .atZone(ZoneId.systemDefault())
                .toInstant();

        assertTrue(ENGLISH.toTheSecond(time).matches("Feb 9, 2026, 2:05:07\\hPM"), ENGLISH.toTheSecond(time));
        assertTrue(FRENCH.toTheSecond(time).endsWith("14:05:07"), FRENCH.toTheSecond(time));
        assertTrue(SPANISH.toTheSecond(time).endsWith("14:05:07"), SPANISH.toTheSecond(time));
    }

    @Test
    void bigNumbersAreGroupedButPortsAndCodesAreNot() {
        assertEquals("1,234,567", ENGLISH.write(1_234_567L));
        assertEquals("1.234.567", SPANISH.write(1_234_567L));
        assertTrue(FRENCH.write(1_234_567L).matches("1\\h234\\h567"), FRENCH.write(1_234_567L));
        assertEquals("5432", ENGLISH.write(5432));
    }

    @Test
    void whatIsAbsentIsEmpty() {
        assertEquals("x", ENGLISH.write(Optional.of("x")));
        assertEquals("", ENGLISH.write(Optional.empty()));
    }
}
