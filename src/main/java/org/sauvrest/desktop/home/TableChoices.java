package org.sauvrest.desktop.home;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TableColumn.SortType;

/// What somebody who looks after many contexts has chosen to see of them, and in which order. It outlives the home
/// page,
/// which is made anew after each wizard.
final class TableChoices {

    /// The id of what is chosen among the cards: a class, or how long ago the last save was.
    final StringProperty card = new SimpleStringProperty("");

    final StringProperty search = new SimpleStringProperty("");

    /// The first is what counts most.
    final ObjectProperty<List<SortedBy>> order = new SimpleObjectProperty<>(List.of());

    /// @param column its id
    record SortedBy(String column, SortType type) {}
}
