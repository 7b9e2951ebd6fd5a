package org.sauvrest.core.contexts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauvrest.core.settings.ServerProfile;

class OwnContextTest {

    private static final ServerProfile PROFILE = ServerProfile.of("school", "db", 5432, "prof");

    private static final List<String> NAMES = List.of(
            "Specibike",
            "Specibike1STMG2",
            "Specibike1STMG2A",
            "SpecibikeDupont",
            "SpecibikeÉmile",
            "SpecibikeLe Goff",
            "SpecibikeDurand-Petit",
            "SpecibikeMartin",
            "SpecibikeMartin2");

    private static Optional<String> own(String login, String... names) {
        return OwnContext.of(PROFILE, Optional.empty(), List.of(names), login);
    }

    private static Optional<String> ownOfAll(String login) {
        return own(login, NAMES.toArray(String[]::new));
    }

    private static ServerProfile naming(String context) {
        return PROFILE.toBuilder().context(context).build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dupont",
                "Dupont",
                "DUPONT",
                "lea.dupont",
                "dupont.lea",
                "ldupont",
                "l.dupont",
                "lea_dupont",
                "lea dupont",
                "dupont3",
                "lea.dupont12",
                "ldupont2",
                "lea.marie.dupont",
                "Léa.Dupônt"
            })
    void aLoginTellsItsStudent(String login) {
        assertEquals(Optional.of("SpecibikeDupont"), ownOfAll(login));
    }

    @ParameterizedTest
    @CsvSource({
        "emile, SpecibikeÉmile",
        "ÉMILE, SpecibikeÉmile",
        "anne.legoff, SpecibikeLe Goff",
        "anne.le.goff, SpecibikeLe Goff",
        "jdurand-petit, SpecibikeDurand-Petit",
        "jean.durandpetit, SpecibikeDurand-Petit",
    })
    void accentsSpacesAndHyphensDoNotCount(String login, String expected) {
        assertEquals(Optional.of(expected), ownOfAll(login));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "...",
                "42",
                "d",
                "du",
                "pont",
                "upont",
                "duponts",
                "lea",
                "prof",
                "root",
                "1stmg2",
                "specibikedupont",
                "xydupont",
                "durand.paul"
            })
    void anotherLoginTellsNobody(String login) {
        assertEquals(Optional.empty(), ownOfAll(login));
    }

    @ParameterizedTest
    @ValueSource(strings = {"martin", "martin2", "zoe.martin", "emile.dupont"})
    void aLoginThatTellsTwoTellsNobody(String login) {
        assertEquals(Optional.empty(), ownOfAll(login));
    }

    @Test
    void anInitialIsNoName() {
        assertEquals(Optional.empty(), own("l.dupont", "SpecibikeL", "SpecibikeMartin"));
        assertEquals(Optional.of("SpecibikeLy"), own("ly.dupont", "SpecibikeLy", "SpecibikeMartin"));
    }

    @Test
    void classesGroupsAndTheBaseAreNobodysOwn() {
        assertEquals(Optional.empty(), own("1stmg2", "Specibike", "Specibike1STMG2"));
        assertEquals(Optional.empty(), own("tstmg", "SpecibikeTSTMG1", "SpecibikeTSTMG2"));
    }

    @Test
    void aDatabaseOutsideTheCodificationIsNobodysOwn() {
        assertEquals(Optional.empty(), own("postgres", "postgres", "template1"));
    }

    @Test
    void theProfilesComesFirstThenTheRememberedOne() {
        var remembered = Optional.of("SpecibikeÉmile");

        assertEquals(
                Optional.of("SpecibikeMartin"), OwnContext.of(naming("SpecibikeMartin"), remembered, NAMES, "dupont"));
        assertEquals(remembered, OwnContext.of(PROFILE, remembered, NAMES, "dupont"));
    }

    @Test
    void whatIsNotThereIsPassedOver() {
        assertEquals(
                Optional.of("SpecibikeÉmile"),
                OwnContext.of(naming("SpecibikeGone"), Optional.of("SpecibikeÉmile"), NAMES, "dupont"));
        assertEquals(
                Optional.of("SpecibikeDupont"),
                OwnContext.of(naming("SpecibikeGone"), Optional.of("SpecibikeAway"), NAMES, "dupont"));
        assertEquals(Optional.empty(), OwnContext.of(naming("SpecibikeGone"), Optional.of("x"), List.of(), "dupont"));
    }

    @Test
    void theOnlyOneThereIsIsTheUsersOwn() {
        assertEquals(Optional.of("SpecibikeDupont"), own("somebody", "SpecibikeDupont"));
        assertEquals(Optional.empty(), own("somebody", "SpecibikeDupont", "SpecibikeMartin"));
        assertEquals(
                Optional.empty(),
                OwnContext.of(naming("SpecibikeGone"), Optional.empty(), List.of("SpecibikeDupont"), "somebody"));
    }

    @Test
    void withoutTheServerWhatIsNamedOrChosenOrSavedTells() {
        var two = List.of("SpecibikeDupont", "SpecibikeMartin");
        var chosen = Optional.of("SpecibikeZoe");
        assertEquals(Optional.of("SpecibikeLea"), OwnContext.unasked(naming("SpecibikeLea"), chosen, two, "x"));
        assertEquals(chosen, OwnContext.unasked(PROFILE, chosen, two, "dupont"));
        assertEquals(Optional.of("SpecibikeDupont"), OwnContext.unasked(PROFILE, Optional.empty(), two, "dupont"));
        assertEquals(Optional.empty(), OwnContext.unasked(PROFILE, Optional.empty(), two, "x"));
    }
}
