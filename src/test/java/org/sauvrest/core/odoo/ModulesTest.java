package org.sauvrest.core.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauvrest.core.machine.Machine;

class ModulesTest {

    private static final Series SEVENTEEN = new Series("17.0");
    private static final Languages FRENCH = new Languages(Set.of("en_US", "fr_FR"));

    private final Machine machine = FolderMachine.make();

    @TempDir
    private Path root;

    private Path file(String name, String content) throws Exception {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private Map<String, OdooModule> on(Series series, String... folders) throws Exception {
        return Modules.on(
                machine,
                List.of(folders).stream().map(name -> root + "/" + name).toList(),
                series);
    }

    private String sum(Languages languages) throws Exception {
        var modules = on(SEVENTEEN, "addons").values();
        return Modules.sums(machine, modules, languages).getOrDefault("sale", "none");
    }

    @Test
    void areFoldersWithTheManifestOfTheirTime() throws Exception {
        file("addons/new/__manifest__.py", "{}");
        file("addons/middle/__openerp__.py", "{}");
        file("addons/old/__terp__.py", "{}");
        file("addons/none/__init__.py", "");
        file("addons/__init__.py", "");

        assertEquals(Set.of("new", "middle"), on(SEVENTEEN, "addons").keySet());
        assertEquals(Set.of("middle"), on(new Series("9.0"), "addons").keySet());
        assertEquals(Set.of("middle", "old"), on(new Series("6.0"), "addons").keySet());
    }

    @Test
    void ofTwoTheFirstOnThePathCounts() throws Exception {
        file("first/sale/__manifest__.py", "{'one': 1}");
        file("second/sale/__manifest__.py", "{'two': 2}");
        file("second/stock/__manifest__.py", "{}");
        file("first/stock/readme", "no module");

        var modules = on(SEVENTEEN, "first", "missing", "second");

        assertEquals(
                new TreeMap<>(Map.of(
                        "sale", new OdooModule("sale", root + "/first/sale", "__manifest__.py"),
                        "stock", new OdooModule("stock", root + "/second/stock", "__manifest__.py"))),
                modules);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__init__.py",
                "models/sale.py",
                "views/sale.xml",
                "security/ir.model.access.csv",
                "i18n/fr.po",
                "i18n_extra/fr_FR.po",
                "i18n/en_US.po",
                "migrations/17.0.1.1/post-move.py",
                "data/static.xml",
                "wizard/tests.py"
            })
    void haveAnotherSumOnceWhatMattersHasChanged(String name) throws Exception {
        file("addons/sale/__manifest__.py", "{}");
        file("addons/sale/" + name, "before");
        var before = sum(FRENCH);
        file("addons/sale/" + name, "after");

        assertNotEquals(before, sum(FRENCH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "models/sale.pyc",
                "models/sale.pyo",
                "models/__pycache__/sale.cpython-310.py",
                "i18n/sale.pot",
                "i18n_extra/sale.pot",
                "i18n/de.po",
                "i18n/fr_BE.po",
                "static/src/js/sale.js",
                "tests/test_sale.py",
                "models/sale.py~",
                "models/.sale.py.swp",
                "models/#sale.py#",
                "models/.#sale.py",
                "models/sale.py.orig",
                ".git/HEAD"
            })
    void haveTheSameSumWhereOnlyTheRestHasChanged(String name) throws Exception {
        file("addons/sale/__manifest__.py", "{}");
        var before = sum(FRENCH);
        file("addons/sale/" + name, "new");

        assertEquals(before, sum(FRENCH));
    }

    @Test
    void haveAnotherSumOnceAFileWasMovedOrIsGone() throws Exception {
        file("addons/sale/__manifest__.py", "{}");
        var file = file("addons/sale/one.py", "same");
        var before = sum(FRENCH);
        var moved = Files.move(file, root.resolve("addons/sale/two.py"));
        var afterMove = sum(FRENCH);
        Files.delete(moved);

        assertNotEquals(before, afterMove);
        assertNotEquals(afterMove, sum(FRENCH));
        assertNotEquals(before, sum(FRENCH));
    }

    @Test
    void haveTheSameSumWhereverTheyLie() throws Exception {
        file("addons/sale/__manifest__.py", "{}");
        var here = sum(FRENCH);
        file("addons/sale-more/__manifest__.py", "{}");
        file("addons/sale_stock/__manifest__.py", "{}");
        assertEquals(here, sum(FRENCH), "neighbours whose names begin with the same letters");
        Files.createDirectories(root.resolve("elsewhere"));
        Files.move(root.resolve("addons/sale"), root.resolve("elsewhere/sale"));

        var there = Modules.sums(machine, on(SEVENTEEN, "elsewhere").values(), FRENCH);

        assertEquals(Map.of("sale", here), there);
    }

    @Test
    void ofAFolderThatIsALinkCountAsChanged() throws Exception {
        file("away/sale/__manifest__.py", "{}");
        Files.createDirectories(root.resolve("addons"));
        Files.createSymbolicLink(root.resolve("addons/sale"), root.resolve("away/sale"));

        var sum = sum(FRENCH);

        assertEquals("", sum);
        assertEquals(
                new TreeSet<>(Set.of("sale")),
                Modules.changes(Set.of("sale"), Map.of("sale", sum), Map.of("sale", sum))
                        .changed());
    }

    @Test
    void haveChangedWhereTheSumIsNotTheOneThatWasKept() {
        var changes = Modules.changes(
                Set.of("base", "sale", "stock", "gone"),
                Map.of("base", "1", "sale", "2", "stock", "3", "crm", "4"),
                Map.of("base", "1", "sale", "1", "gone", "5"));

        assertEquals(
                new Modules.Changes(new TreeSet<>(Set.of("sale", "stock")), new TreeSet<>(Set.of("gone"))), changes);
    }

    @Test
    void translationsAreReadAsOdooReadsThem() {
        var codes = new Languages(Set.of("es_MX", "zh_HK", "sr_RS@latin", "pt_BR"));

        for (var read : List.of("es", "es_419", "es_MX", "zh", "zh_TW", "zh_HK", "sr", "sr@latin", "pt", "pt_BR")) {
            assertEquals(true, codes.read(read), read);
        }
        for (var other : List.of("es_ES", "pt_PT", "de", "sr_RS", "en")) {
            assertEquals(false, codes.read(other), other);
        }
    }
}
