package org.sauvrest.desktop.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.collections.ModifiableObservableListBase;

/// The rows of a table, one for each name: whatever comes at once is told to the table as one change.
///
/// @param <T> what a row shows
public final class Rows<T> extends ModifiableObservableListBase<T> {

    private final Function<T, String> name;
    private final List<T> rows = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    /// @param name by which a row is found again
    public Rows(Function<T, String> name) {
        this.name = name;
    }

    /// Takes what is new of some; those that are new themselves come last.
    public void update(Collection<T> news) {
        beginChange();
        for (var row : news) {
            var place = places.putIfAbsent(name.apply(row), rows.size());
            if (place == null) {
                add(row);
            } else if (!rows.get(place).equals(row)) {
                set(place, row);
            }
        }
        endChange();
    }

    /// Takes these in the place of all others.
    public void replace(Collection<T> others) {
        beginChange();
        clear();
        places.clear();
        update(others);
        endChange();
    }

    @Override
    public T get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    protected void doAdd(int index, T row) {
        rows.add(index, row);
    }

    @Override
    protected T doSet(int index, T row) {
        return rows.set(index, row);
    }

    @Override
    protected T doRemove(int index) {
        return rows.remove(index);
    }
}
