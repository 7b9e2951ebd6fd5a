package org.sauvrest.desktop.rollout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ModifiableObservableListBase;
import org.sauvrest.core.rollout.Standing;

/// How every computer stands, one row for each: whatever comes at once is told to a table as one change.
final class StandingList extends ModifiableObservableListBase<Standing> {

    private final List<Standing> rows = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    /// Takes what is new of some; computers that are new themselves come last.
    void update(Collection<Standing> news) {
        beginChange();
        for (var standing : news) {
            var place = places.putIfAbsent(standing.computer().name(), rows.size());
            if (place == null) {
                add(standing);
            } else if (!rows.get(place).equals(standing)) {
                set(place, standing);
            }
        }
        endChange();
    }

    /// Takes these in the place of all others.
    void replace(Collection<Standing> standings) {
        beginChange();
        clear();
        places.clear();
        update(standings);
        endChange();
    }

    @Override
    public Standing get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    protected void doAdd(int index, Standing standing) {
        rows.add(index, standing);
    }

    @Override
    protected Standing doSet(int index, Standing standing) {
        return rows.set(index, standing);
    }

    @Override
    protected Standing doRemove(int index) {
        return rows.remove(index);
    }
}
