package org.sauvrest.core.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sauvrest.core.archive.DataState;
import org.sauvrest.core.archive.Entry;
import org.sauvrest.core.archive.Section;
import org.sauvrest.core.restore.Division.Share;

class DivisionTest {

    private static final int TABLES = 30;
    private static final int EXTENSION = 1;
    private static final int VIEW = 2;
    private static final int FOREIGN_KEY = 3;

    /// The numbers of a table and of what belongs to it.
    private static int table(int i) {
        return 100 * i;
    }

    private static int rows(int i) {
        return 100 * i + 1;
    }

    private static int index(int i) {
        return 100 * i + 2;
    }

    private static List<Entry> shop() {
        var contents = new ArrayList<Entry>();
        contents.add(entry(EXTENSION, "EXTENSION", Section.PRE_DATA));
        for (int i = 1; i <= TABLES; i++) {
            contents.add(entry(table(i), "TABLE", Section.PRE_DATA));
        }
        contents.add(entry(VIEW, "VIEW", Section.PRE_DATA, table(1), table(2)));
        for (int i = 1; i <= TABLES; i++) {
            contents.add(entry(rows(i), "TABLE DATA", Section.DATA, table(i)));
        }
        for (int i = 1; i <= TABLES; i++) {
            contents.add(entry(index(i), "INDEX", Section.POST_DATA, table(i), EXTENSION));
        }
        contents.add(entry(FOREIGN_KEY, "FK CONSTRAINT", Section.POST_DATA, table(1), table(2)));
        return contents;
    }

    private static Entry entry(int id, String description, Section section, Integer... dependencies) {
        return new Entry(
                id,
                description,
                "",
                "",
                "",
                section,
                "",
                "",
                "",
                "",
                "",
                'r',
                Arrays.asList(dependencies),
                DataState.NONE,
                0);
    }

    private static List<Integer> items(Share share) {
        return share.items().orElseThrow();
    }

    @Test
    void whatBelongsToNoTableComesFirstAndWhatBelongsToSeveralLast() {
        var stages = Division.of(shop(), entry -> 0).stages();

        assertEquals(3, stages.size());
        assertEquals(List.of(EXTENSION), items(stages.getFirst().getFirst()));
        assertEquals(List.of(VIEW, FOREIGN_KEY), items(stages.getLast().getFirst()));
    }

    @Test
    void aTableItsRowsAndItsIndexesStayTogetherInTheirOrder() {
        var shares = Division.of(shop(), entry -> 0).stages().get(1);

        assertEquals(2, shares.size());
        for (int i = 1; i <= TABLES; i++) {
            int own = i;
            var share = items(shares.stream()
                    .filter(one -> items(one).contains(table(own)))
                    .findFirst()
                    .orElseThrow());
            assertTrue(share.indexOf(table(i)) < share.indexOf(rows(i)), "table " + i);
            assertTrue(share.indexOf(rows(i)) < share.indexOf(index(i)), "table " + i);
        }
    }

    @Test
    void nothingIsLeftOutOrDoneTwice() {
        var all = Division.of(shop(), entry -> 0).stages().stream()
                .flatMap(List::stream)
                .flatMap(share -> items(share).stream())
                .sorted()
                .toList();

        assertEquals(shop().stream().map(Entry::dumpId).sorted().toList(), all);
    }

    @Test
    void aLargeTableWeighsAsMuchAsAllOthers() {
        var shares = Division.of(shop(), entry -> entry.dumpId() == table(1) ? 1_000_000 : 0)
                .stages()
                .get(1);

        assertEquals(List.of(table(1), rows(1), index(1)), items(shares.getFirst()));
    }

    @Test
    void whatStandsOnSomethingLateIsLateToo() {
        var contents = shop();
        contents.add(entry(4, "COMMENT", Section.NONE, VIEW));
        contents.add(entry(5, "TABLE", Section.PRE_DATA, table(1)));
        contents.add(entry(6, "TABLE DATA", Section.DATA, 5));

        assertEquals(
                List.of(VIEW, FOREIGN_KEY, 4, 5, 6),
                items(Division.of(contents, entry -> 0).stages().getLast().getFirst()));
    }

    @Test
    void aDatabaseWithFunctionsOfItsOwnStaysWhole() {
        var contents = shop();
        contents.add(entry(4, "FUNCTION", Section.PRE_DATA));

        assertEquals(Division.WHOLE, Division.of(contents, entry -> 0));
    }

    @Test
    void aFewTablesStayWhole() {
        assertEquals(Division.WHOLE, Division.of(shop().subList(0, 10), entry -> 0));
    }
}
