package org.sauvrest.desktop.rollout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.sauvrest.core.rollout.Standing;
import org.sauvrest.desktop.work.Background;

/// Carries how the computers stand from the threads that visit them to the window's: all that has come meanwhile at
/// once, and of each computer only the latest.
final class StandingFeed implements Consumer<Standing> {

    private final Background background;
    private final Consumer<Collection<Standing>> taker;
    private Map<String, Standing> waiting = new LinkedHashMap<>();
    private boolean underWay;

    /// @param taker called on the window's thread
    StandingFeed(Background background, Consumer<Collection<Standing>> taker) {
        this.background = background;
        this.taker = taker;
    }

    @Override
    public void accept(Standing standing) {
        synchronized (this) {
            waiting.put(standing.computer().name(), standing);
            if (underWay) {
                return;
            }
            underWay = true;
        }
        background.hand(this::deliver);
    }

    private void deliver() {
        Map<String, Standing> news;
        synchronized (this) {
            news = waiting;
            waiting = new LinkedHashMap<>();
            underWay = false;
        }
        taker.accept(new ArrayList<>(news.values()));
    }
}
