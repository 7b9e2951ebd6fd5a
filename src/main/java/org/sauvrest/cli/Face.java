package org.sauvrest.cli;

import java.util.Optional;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.words.Words;

/// What a verb speaks through: sentences for people, or one JSON document for programs.
sealed interface Face permits Console, JsonConsole {

    Words words();

    /// Where the progress of the work is shown.
    Progress progress();

    /// Says what came of it: as text, or as the record itself.
    default void result(Object report, String text) {
        result(ExitCode.DONE, report, text);
    }

    /// Says what came of it where that need not be good, such as a diagnosis.
    void result(ExitCode code, Object report, String text);

    void problem(Problem problem);

    /// Says that somebody has cancelled.
    ///
    /// @param text what that means for what was under way
    void stopped(String text);

    /// Says something that is no result, such as both sides of a restore.
    void tell(String text);

    /// Asks a question that can be answered by yes or no.
    ///
    /// @return nothing where nobody is there to answer
    Optional<Boolean> ask(String question);

    /// Asks for a password.
    ///
    /// @return nothing where nobody is there to answer, or nothing was typed
    Optional<Password> askPassword(String question);
}
