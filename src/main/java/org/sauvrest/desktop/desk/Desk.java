package org.sauvrest.desktop.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.words.Explanation;
import org.sauvrest.core.words.Words;
import org.sauvrest.desktop.work.Background;

/// What every page works with: the core, the words of the chosen language, the background, and the way to other pages.
///
/// @param system what the operating system does for the window
public record Desk(SauvRest core, Words words, Background background, Navigation navigation, DesktopSystem system) {

    public String say(String key) {
        return words.say(key);
    }

    public String say(String key, String name, Object fact) {
        return words.say(key, name, fact);
    }

    /// A problem in words, as somebody before a window can use them.
    public Explanation explain(Problem problem) {
        return Explanation.inWindow((Record) problem, words);
    }

    /// The way from page to page.
    public interface Navigation {

        /// To the home page of the role.
        void home();

        /// To a flow of pages; home again once it is left.
        void open(Flow flow);

        /// To the wizard for a connection: to a new server, or to change one.
        void connect(Optional<ServerProfile> known);

        /// To where the account and the password of the connection in use are asked for.
        void login();

        /// The flow that is shown has begun work that leaving would stop, or ended it.
        void workChanged();
    }

    /// A kind of files that may be chosen.
    ///
    /// @param patterns of their names, such as `*.dump`
    public record FileKind(String name, List<String> patterns) {}

    /// The dialogs and programs of the operating system.
    public interface DesktopSystem {

        /// Has a file chosen.
        default Optional<Path> chooseFile(String title, Path startingAt) {
            return chooseFile(title, startingAt, List.of());
        }

        /// Has a file chosen.
        ///
        /// @param kinds of files: those of the first are shown until another one is chosen; none for all
        Optional<Path> chooseFile(String title, Path startingAt, List<FileKind> kinds);

        /// Has a folder chosen.
        Optional<Path> chooseFolder(String title, Path startingAt);

        /// Shows a page in the system's own reader.
        ///
        /// @param unopened told where the system has none
        void open(Path page, Runnable unopened);

        /// Shows where a file lies in the system's own program for files.
        ///
        /// @param unshown told where the system has none
        void show(Path file, Runnable unshown);

        void copyText(String text);
    }
}
