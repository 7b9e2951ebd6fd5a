package org.sauvrest.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sauvrest.testing.Exhibition;
import org.sauvrest.testing.OpenWindow;

/// A way through the pages in one language, each of which is shown.
record Walk(Exhibition exhibition, String language, OpenWindow window) {

    void show(String page) {
        exhibition.show(page, language, window);
    }

    /// The question what a connection is for, as it is and with a folder that cannot be kept.
    ///
    /// @param occupied a file is made there, in the place of a folder
    void purpose(Path occupied) throws IOException {
        show("connection-purpose");
        window.system().choosesFolder(Files.createFile(occupied).resolve("saves"));
        window.click("#saves-folder").until("the fault", () -> window.isShown("#unwritable"));
        show("connection-purpose-faults");
    }

    /// From another page to the preferences, as they are and with what cannot be kept.
    ///
    /// @param occupied a file is made there, in the place of a folder
    void preferences(Path occupied) throws IOException {
        window.click("#cancel").click("#preferences").sees(window.words().say("preferences.title"));
        show("preferences");
        window.system().choosesFolder(Files.createFile(occupied).resolve("saves"));
        window.click("#saves-folder").type("#keep-days-typed", "9999");
        window.until("the fault", () -> window.isShown("#unwritable"));
        show("preferences-faults");
    }
}
