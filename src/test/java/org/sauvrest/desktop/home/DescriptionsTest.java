package org.sauvrest.desktop.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sauvrest.core.contexts.ContextSummary;
import org.sauvrest.core.contexts.Kind;
import org.sauvrest.core.words.Bytes;
import org.sauvrest.core.words.Words;

class DescriptionsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T00:00:10, 2026-11-24T23:59:00, Sauvegardé et vérifié aujourd’hui à 00:00",
        "2026-11-23T23:59:59, 2026-11-24T00:00:01, Sauvegardé et vérifié hier à 23:59",
        "2026-11-22T23:59:59, 2026-11-24T00:00:01, Sauvegardé et vérifié le 22 nov. 2026 23:59",
        // A clock that goes wrong, or a save of another time zone.
        "2026-11-25T08:00:00, 2026-11-24T12:00:00, Sauvegardé et vérifié le 25 nov. 2026 08:00",
    })
    void todayAndYesterdayAreCalledSo(String saved, String now, String told) {
        var summary = summary(at(saved).toInstant());

        assertEquals(told, Descriptions.lastSave(summary, Words.in("fr"), at(now)));
    }

    private static ZonedDateTime at(String time) {
        return LocalDateTime.parse(time).atZone(ZoneId.systemDefault());
    }

    private static ContextSummary summary(Instant saved) {
        return new ContextSummary(
                "SpecibikeLea", Kind.values()[0], "odoo", new Bytes(1), Optional.empty(), Optional.of(saved));
    }
}
