package org.sauvrest.desktop.home;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TableColumn.SortType;

/// What is remembered of a table of contexts from one home page to the next, which is made anew after each wizard: what
/// was chosen to be seen, in which order, what was selected and looked into, and how the saves ended.
final class TableMemory {

    /// The id of what is chosen among the cards: a class, or how long ago the last save was.
    final StringProperty card = new SimpleStringProperty("");

    final StringProperty search = new SimpleStringProperty("");

    /// The first is what counts most.
    final ObjectProperty<List<SortedBy>> order = new SimpleObjectProperty<>(List.of());

    /// The names of the contexts that are selected.
    final ObjectProperty<List<String>> selected = new SimpleObjectProperty<>(List.of());

    /// The name of the context whose saves are looked at; empty where it is the table that is.
    final StringProperty open = new SimpleStringProperty("");

    final LastSaves saves = new LastSaves();

    /// @param column its id
    record SortedBy(String column, SortType type) {}
}
