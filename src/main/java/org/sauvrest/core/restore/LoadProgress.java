package org.sauvrest.core.restore;

import java.util.HashMap;
import java.util.Map;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.save.VerifyReport;

/// How far pg_restore has come: the items of the archive that are behind it, those with rows weighing as much more.
final class LoadProgress {

    /// About as many rows are loaded in the time that one table, index or key takes to make.
    private static final long ROWS_PER_ITEM = 1_000;

    private static final String DATA = "data for table \"";

    private final Map<String, Long> rows = new HashMap<>();
    private final Progress progress;
    private long done;
    private long current;

    LoadProgress(VerifyReport file, Progress progress) {
        this.progress = progress;
        file.rows().forEach((table, count) -> rows.put(table.toString(), count));
        progress.begin(Step.LOAD, file.items() + file.report().rows() / ROWS_PER_ITEM);
    }

    /// Called by one thread only: the one that reads what pg_restore prints.
    void itemBegins(String item) {
        done += current;
        current = 1 + (item.startsWith(DATA) ? rows.getOrDefault(table(item), 0L) / ROWS_PER_ITEM : 0);
        progress.at(done, item);
    }

    private static String table(String item) {
        return item.substring(DATA.length(), Math.max(DATA.length(), item.length() - 1));
    }
}
