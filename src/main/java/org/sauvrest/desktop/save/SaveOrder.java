package org.sauvrest.desktop.save;

import java.util.Comparator;
import java.util.Objects;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.save.SavedFile;
import org.sauvrest.core.words.Words;

/// How saves are sorted; its name is the constant's.
enum SaveOrder {
    NEWEST,
    OLDEST,
    LARGEST,
    CONTEXT;

    Comparator<SavedFile> comparator() {
        Comparator<SavedFile> oldest =
                Comparator.comparing(save -> save.manifest().begun());
        return switch (this) {
            case NEWEST -> oldest.reversed();
            case OLDEST -> oldest;
            case LARGEST ->
                Comparator.comparingLong((SavedFile save) -> save.manifest().bytes())
                        .reversed();
            case CONTEXT ->
                Comparator.comparing((SavedFile save) -> save.manifest().context())
                        .thenComparing(oldest.reversed());
        };
    }

    static StringConverter<SaveOrder> converter(Words words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable SaveOrder order) {
                return order == null ? "" : words.say(order);
            }

            @Override
            public SaveOrder fromString(@Nullable String text) {
                return SaveOrder.valueOf(Objects.requireNonNull(text));
            }
        };
    }
}
