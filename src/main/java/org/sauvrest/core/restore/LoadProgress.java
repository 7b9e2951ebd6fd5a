package org.sauvrest.core.restore;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.save.VerifyReport;

/// How far pg_restore has come: the items of the archive that are behind it, those with rows weighing as much more.
final class LoadProgress {

    /// About as many rows are loaded in the time that one table, index or key takes to make.
    static final long ROWS_PER_ITEM = 1_000;

    private static final String DATA = "data for table \"";

    private static final String SEQUENCE = "SEQUENCE SET ";

    /// It is called by kind and name of what it is about.
    private static final String COMMENT = "COMMENT ";

    private final Map<String, Long> rows = new HashMap<>();
    private final Progress progress;
    private long done;

    LoadProgress(VerifyReport file, Progress progress) {
        this.progress = progress;
        file.rows().forEach((table, count) -> rows.put(table.toString(), count));
        progress.begin(Step.LOAD, file.items() + file.report().rows() / ROWS_PER_ITEM);
    }

    /// What one pg_restore of several tells of the items that it begins.
    Consumer<String> session() {
        return new Consumer<>() {
            private long current;

            @Override
            public void accept(String item) {
                add(current, item);
                current = 1 + (item.startsWith(DATA) ? rows.getOrDefault(table(item), 0L) / ROWS_PER_ITEM : 0);
            }
        };
    }

    private synchronized void add(long finished, String item) {
        done += finished;
        progress.at(done, name(item));
    }

    /// Of what is being made, the name alone: the words around it are pg_restore's, and English.
    static String name(String item) {
        int first = item.indexOf('"');
        if (item.startsWith(SEQUENCE)) {
            return item.substring(SEQUENCE.length());
        }
        return first < 0 || item.startsWith(COMMENT)
                ? ""
                : item.substring(first + 1, Math.max(first + 1, item.lastIndexOf('"')));
    }

    private static String table(String item) {
        return item.substring(DATA.length(), Math.max(DATA.length(), item.length() - 1));
    }
}
