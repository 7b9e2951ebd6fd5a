package org.sauvrest.core.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseTest {

    private static final String LEVELS = """
            RELEASE_LEVELS = [ALPHA, BETA, RELEASE_CANDIDATE, FINAL] = ['alpha', 'beta', 'candidate', 'final']
            RELEASE_LEVELS_DISPLAY = {ALPHA: ALPHA,
                                      BETA: BETA,
                                      RELEASE_CANDIDATE: 'rc',
                                      FINAL: ''}

            # version_info format: (MAJOR, MINOR, MICRO, RELEASE_LEVEL, SERIAL)
            #  (6,1,0,'candidate',2) < (6,1,0,'final',0) < (6,1,2,'final',0)
            """;

    private static final String COMPUTED = """
            version = '.'.join(str(s) for s in version_info[:2]) + RELEASE_LEVELS_DISPLAY[version_info[3]]
            series = serie = major_version = '.'.join(str(s) for s in version_info[:2])
            product_name = 'Odoo'
            """;

    private static Release since61(String tuple) {
        return Release.parse(LEVELS + "version_info = " + tuple + "\n" + COMPUTED)
                .orElseThrow();
    }

    private static Release release(String series, String version) {
        return new Release(new Series(series), version);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "(6,1,1,FINAL,0) | 6.1 | 6.1",
                "(7, 0, 0, FINAL, 0) | 7.0 | 7.0",
                "(9, 0, 0, RELEASE_CANDIDATE, 1) | 9.0 | 9.0rc1",
                "(9, 'saas~11', 0, FINAL, 0, '') | 9.saas~11 | 9.saas~11",
                "(10, 0, 0, FINAL, 0, '') | 10.0 | 10.0",
                "(14, 0, 0, BETA, 2, '') | 14.0 | 14.0beta2",
                "(17, 0, 0, 'candidate', 1, '') | 17.0 | 17.0rc1",
                "('saas~17', 2, 0, FINAL, 0, '') | saas~17.2 | saas~17.2",
                "(18, 4, 0, ALPHA, 1, '') | 18.4 | 18.4alpha1",
                "(19, 0, 0, FINAL, 0, '+e') | 19.0 | 19.0+e",
            })
    void isComputedFromTheTuple(String tuple, String series, String version) {
        assertEquals(release(series, version), since61(tuple));
    }

    @Test
    void isShownAsTheFileItselfSays() {
        var text =
                LEVELS.replace("ALPHA: ALPHA", "ALPHA: 'a'") + "version_info = (18, 1, 0, ALPHA, 1, '')\n" + COMPUTED;

        assertEquals(Optional.of(release("18.1", "18.1a1")), Release.parse(text));
    }

    @Test
    void isWhatAPackageWroteBelow() {
        var text = LEVELS + "version_info = (17, 0, 0, FINAL, 0, '')\n" + COMPUTED;

        var nightly = Release.parse(text + "\nversion += '-20240709'\n").orElseThrow();
        assertEquals(release("17.0", "17.0-20240709"), nightly);
        assertFalse(nightly.isEnterprise());
        var enterprise = Release.parse(text + "\nversion += '+e-20240107'\n").orElseThrow();
        assertEquals(release("17.0", "17.0+e-20240107"), enterprise);
        assertTrue(enterprise.isEnterprise());
        assertEquals(
                Optional.of(release("6.1", "6.1-20120804-232000")),
                Release.parse(
                        LEVELS + "version_info = (6,1,1,FINAL,0)\n" + COMPUTED + "version = \"6.1-20120804-232000\""));
    }

    @Test
    void isWrittenOutBefore61() {
        assertEquals(Optional.of(release("6.0", "6.0.4")), Release.parse("""
                name = 'openerp-server'
                version = '6.0.4'
                major_version = '6.0'
                description = 'OpenERP Server'
                """));
        assertEquals(
                Optional.of(release("6.0", "UF2.1-3")),
                Release.parse("version = 'UF2.1-3'\nmajor_version = '6.0'\n"),
                "a descendant of it with numbers of its own");
    }

    @Test
    void isWrittenOutWhereTheTupleIsMadeOfIt() {
        assertEquals(Optional.of(release("18.1", "18.1a1")), Release.parse(LEVELS + """
                version = "18.1a1"
                version_info = _make_version_info(version)
                """));
        assertEquals(Optional.of(release("saas~17.2", "saas~17.2")), Release.parse("version = 'saas~17.2'\n"));
    }

    @Test
    void isNoneWhereTheFileTellsNone() {
        assertEquals(Optional.empty(), Release.parse(""));
        assertEquals(Optional.empty(), Release.parse("name = 'other'\nversion = 'two'\n"));
    }

    @Test
    void isFoundWhereverAnOdooHasIt(@TempDir Path root) throws Exception {
        for (var place : List.of("git/odoo", "eight/openerp", "six/bin", "windows/server/odoo", "package")) {
            var folder = Files.createDirectories(root.resolve(place));
            Files.writeString(folder.resolve("release.py"), "version = '8.0'\n");
            var code = root + "/" + place.split("/", 2)[0];

            assertEquals(
                    Optional.of(new Release.Found(release("8.0", "8.0"), folder.toString())),
                    Release.find(FolderMachine.make(), code + "/"));
        }
        assertEquals(Optional.empty(), Release.find(FolderMachine.make(), root.toString()));
    }

    @Test
    void aFileOfAnotherProgramIsPassedOver(@TempDir Path root) throws Exception {
        Files.createDirectories(root.resolve("odoo"));
        Files.createDirectories(root.resolve("openerp"));
        Files.writeString(root.resolve("odoo/release.py"), "print('nothing here')\n");
        Files.writeString(root.resolve("openerp/release.py"), "version = '8.0'\n");

        assertEquals(
                "8.0",
                Release.find(FolderMachine.make(), root.toString())
                        .orElseThrow()
                        .release()
                        .version());
    }

    @Test
    void seriesFollowEachOther() {
        assertTrue(new Series("17.0").isAtLeast(16, 0));
        assertTrue(new Series("6.1").isAtLeast(6, 1));
        assertFalse(new Series("6.0").isAtLeast(6, 1));
        assertTrue(new Series("saas~17.2").isAtLeast(17, 0));
        assertFalse(new Series("saas~17.2").isAtLeast(18, 0));
        assertTrue(new Series("9.saas~11").isAtLeast(9, 0));
        assertFalse(new Series("9.saas~11").isAtLeast(10, 0));
    }

    @Test
    void aSeriesHasItsVersionsAndNoOthers() {
        assertTrue(new Series("17.0").has("17.0.1.3"));
        assertTrue(new Series("17.0").has("17.0"));
        assertFalse(new Series("17.0").has("17.05.1"));
        assertFalse(new Series("1.0").has("11.0.1.3"));
    }
}
