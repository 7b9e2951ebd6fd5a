package org.sauvrest.desktop.shell;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import org.sauvrest.core.SauvRest;
import org.sauvrest.desktop.desk.Desk;
import org.slf4j.LoggerFactory;

/// What is shown when something happens that nobody has foreseen: a short code, the whole story to copy, and the way
/// back.
final class ErrorWindow {

    private static boolean open;

    private ErrorWindow() {}

    /// @param home where to go afterwards
    static void catchAll(Supplier<Desk> desk, Runnable home) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> show(desk.get(), fault, home));
    }

    private static void show(Desk desk, Throwable fault, Runnable home) {
        // Asked for only now: making the log ready takes a third of the time in which the window opens.
        LoggerFactory.getLogger(ErrorWindow.class).error("unforeseen", fault);
        if (open) {
            return;
        }
        open = true;
        try {
            var story = story(fault);
            var copy = new ButtonType(desk.say("window.copy-text"), ButtonBar.ButtonData.LEFT);
            var back = new ButtonType(desk.say("window.to-home"), ButtonBar.ButtonData.OK_DONE);
            var text = new TextArea(story);
            text.setEditable(false);
            text.setAccessibleText(desk.say("window.raw"));
            var alert = new Alert(
                    Alert.AlertType.ERROR,
                    desk.words().say("window.unforeseen.text", Map.of("code", code(fault))),
                    copy,
                    back);
            alert.setHeaderText(desk.say("window.unforeseen"));
            alert.getDialogPane().setExpandableContent(text);
            if (alert.showAndWait().filter(copy::equals).isPresent()) {
                desk.system().copyText(story);
            }
            home.run();
        } finally {
            open = false;
        }
    }

    /// The same for the same fault at the same place, so that two reports can be known for one.
    static String code(Throwable fault) {
        int hash = fault.getClass().getName().hashCode();
        for (var frame : fault.getStackTrace()) {
            if (frame.getClassName().startsWith("org.sauvrest")) {
                hash = 31 * hash + frame.getClassName().hashCode();
                hash = 31 * hash + frame.getMethodName().hashCode();
            }
        }
        return HexFormat.of().withUpperCase().toHexDigits(hash, 6);
    }

    private static String story(Throwable fault) {
        var text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        return "SauvRest " + SauvRest.VERSION + ", " + System.getProperty("os.name") + ", Java "
                + System.getProperty("java.version") + "\n" + text;
    }
}
