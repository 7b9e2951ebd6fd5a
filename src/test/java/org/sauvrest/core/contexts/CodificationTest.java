package org.sauvrest.core.contexts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodificationTest {

    private static final Codification CODIFICATION = new Codification("Specibike");

    @ParameterizedTest
    @CsvSource({
        "Specibike, BASE, ",
        "SpecibikeDupont, PERSONAL, ",
        "SpecibikeTom, PERSONAL, ",
        "Specibike1STMG2, CLASS, 1STMG2",
        "SpecibikeTSTMG1, CLASS, TSTMG1",
        "Specibike2GT3_groupe_A, GROUP, 2GT3",
        "Specibike1STMG1a, GROUP, 1STMG1"
    })
    void tellsTheKindAndTheClass(String name, Kind kind, @Nullable String schoolClass) {
        assertEquals(kind, CODIFICATION.kind(name));
        assertEquals(Optional.ofNullable(schoolClass), CODIFICATION.classOf(name));
    }
}
