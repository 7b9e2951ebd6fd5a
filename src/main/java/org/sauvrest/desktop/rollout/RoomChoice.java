package org.sauvrest.desktop.rollout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.sauvrest.core.rollout.Computer;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;

/// Of which room the computers are shown; not there where no room is known.
final class RoomChoice extends ComboBox<String> {

    private static final String ALL = "";

    /// @param chosen run whenever another room is chosen
    RoomChoice(Desk desk, Runnable chosen) {
        setId("room");
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(desk.say("rollout.window.room"));
        setConverter(new StringConverter<>() {
            @Override
            public String toString(String room) {
                return ALL.equals(room) ? desk.say("rollout.window.all-rooms") : room;
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        offer(List.of());
        valueProperty().subscribe(chosen);
    }

    /// Offers the rooms of these computers; the chosen one stays where it is among them.
    void offer(Collection<Computer> computers) {
        var rooms = new ArrayList<>(List.of(ALL));
        computers.stream()
                .map(Computer::room)
                .filter(room -> !room.isEmpty())
                .distinct()
                .sorted()
                .forEach(rooms::add);
        if (!rooms.equals(getItems())) {
            var before = getValue();
            getItems().setAll(rooms);
            setValue(rooms.contains(before) ? before : ALL);
        }
        Controls.show(this, rooms.size() > 1);
    }

    boolean covers(Computer computer) {
        return ALL.equals(getValue()) || computer.room().equals(getValue());
    }
}
