package org.sauvrest.testing;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;

/// A file that somebody drags out of the system's own program for files. Where there is no screen nothing can be
/// dragged for true, so the window is told what it is told of a file that another program brings.
public record Dragged(Path file) {

    /// Drops it on what has this id, where that lets it be dropped.
    ///
    /// @return whether it does
    public boolean dropOn(OpenWindow window, String id) {
        return window.look(shown -> {
            var node = shown.node(id).orElseThrow();
            var files = DragboardHelper.createDragboard(clipboard());
            var over = event(DragEvent.DRAG_OVER, files, node);
            Event.fireEvent(node, over);
            if (over.isAccepted()) {
                Event.fireEvent(node, event(DragEvent.DRAG_DROPPED, files, node));
            }
            return over.isAccepted();
        });
    }

    private static DragEvent event(EventType<DragEvent> type, Dragboard files, Node node) {
        return new DragEvent(type, files, 1, 1, 1, 1, TransferMode.COPY, null, node, new PickResult(node, 1, 1));
    }

    private TKClipboard clipboard() {
        return (TKClipboard) Proxy.newProxyInstance(
                TKClipboard.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "hasContent" -> DataFormat.FILES.equals(arguments[0]);
                    case "getContent" -> DataFormat.FILES.equals(arguments[0]) ? List.of(file.toFile()) : null;
                    case "getContentTypes" -> Set.of(DataFormat.FILES);
                    case "getTransferModes" -> Set.of(TransferMode.COPY);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
