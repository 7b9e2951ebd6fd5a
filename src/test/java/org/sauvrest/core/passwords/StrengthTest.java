package org.sauvrest.core.passwords;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrengthTest {

    @ParameterizedTest
    @CsvSource({
        "'', WEAK",
        "odoo, WEAK",
        "Specibike1, FAIR",
        "aaaaaaaaaaaaaaaaaaaa, WEAK",
        "12121212121212, WEAK",
        "1234567890, WEAK",
        "correct horse battery staple, STRONG",
        "v7#Kq!29xRt, STRONG"
    })
    void isTold(String text, Strength strength) {
        assertEquals(strength, Strength.of(new Password(text)));
    }

    @Test
    void whatIsMadeHereIsStrong() {
        for (int i = 0; i < 200; i++) {
            assertEquals(Strength.STRONG, Strength.of(PasswordMaker.make()));
        }
    }
}
