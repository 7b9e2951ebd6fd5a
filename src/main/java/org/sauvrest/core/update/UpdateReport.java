package org.sauvrest.core.update;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sauvrest.core.odoolog.UpdateReason;
import org.sauvrest.core.problem.Problem;

/// How a run stands: what was done, when, by whom, and what became of each context.
///
/// @param id of the run
/// @param server name of the profile
/// @param computer that the Odoo runs on; empty for this one
/// @param before version of the code before
/// @param target version of the code after
/// @param ended when the last thing happened
/// @param stuck the step that failed last; absent where none is in the way
/// @param url where the Odoo was asked; empty where nobody could ask it
/// @param commands what ran on the Odoo's computer, in its order
public record UpdateReport(
        String id,
        Instant begun,
        String by,
        String server,
        String computer,
        String before,
        String target,
        State state,
        Instant ended,
        List<UpdateRun.Code> code,
        List<Result> contexts,
        Optional<Stuck> stuck,
        String url,
        List<LoggedMachine.Ran> commands) {

    /// What a run has come to.
    public enum State {
        /// Under way, or interrupted.
        OPEN,
        /// A step or a context has failed: somebody has to decide.
        HALTED,
        /// The new version, every context proved.
        DONE,
        /// As it was before, every context proved.
        BACK
    }

    /// A step that failed.
    ///
    /// @param problem absent where a context's reasons tell more
    public record Stuck(UpdateStep step, String subject, Optional<Problem> problem) {}

    /// What became of a context.
    ///
    /// @param save file of its verified save
    /// @param modules what the server program was told to update
    /// @param took how long its update took; for other programs in seconds
    /// @param warnings of the server program that have nothing to do with the update, but should be read
    /// @param reasons why it failed
    /// @param problem why it could not even be begun
    /// @param log what the server program said of it
    public record Result(
            String context,
            Stage stage,
            Optional<String> save,
            List<String> modules,
            @JsonProperty("seconds") Optional<Duration> took,
            int warnings,
            List<UpdateReason> reasons,
            Optional<Problem> problem,
            Optional<String> log) {}

    public UpdateReport {
        code = List.copyOf(code);
        contexts = List.copyOf(contexts);
        commands = List.copyOf(commands);
    }

    public boolean isGood() {
        return state == State.DONE || state == State.BACK;
    }
}
