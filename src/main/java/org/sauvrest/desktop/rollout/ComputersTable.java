package org.sauvrest.desktop.rollout;

import javafx.collections.ObservableList;
import javafx.scene.control.TableView;
import org.sauvrest.core.remote.Target;
import org.sauvrest.core.rollout.Computer;
import org.sauvrest.desktop.desk.Columns;
import org.sauvrest.desktop.desk.Desk;

/// What was understood of a list of computers.
final class ComputersTable {

    private ComputersTable() {}

    static TableView<Computer> of(Desk desk, ObservableList<Computer> computers) {
        var table = new TableView<Computer>();
        Columns.fill(table, computers);
        var columns = new Columns<>(desk, table);
        columns.dress("computers", desk.say("rollout.window.computers"), desk.say("rollout.window.none-shown"));
        columns.text("rollout.window.column.computer", Computer::name, 140)
                .text("rollout.window.column.address", ComputersTable::address, 140)
                .text("rollout.window.column.room", Computer::room, 70)
                .text("rollout.window.column.system", computer -> desk.words().say(computer.platform()), 128)
                .text(
                        "rollout.window.column.account",
                        computer -> computer.user().orElse(""),
                        100);
        return table;
    }

    private static String address(Computer computer) {
        return computer.port() == Target.USUAL_PORT ? computer.address() : computer.address() + ":" + computer.port();
    }
}
