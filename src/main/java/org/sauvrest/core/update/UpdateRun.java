package org.sauvrest.core.update;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.contexts.ApplicationName;
import org.sauvrest.core.settings.Installation;

/// An update that was begun: all that a later program needs to go on with it or to take it back, and no secret.
///
/// @param format number of this layout
/// @param id by which people and files name it
/// @param begun when it was made
/// @param by who made it, on which computer
/// @param server name of the profile
/// @param url where the Odoo answers
/// @param before version of the code before
/// @param target version of the code after
/// @param code what is brought to where; empty where the code is left as it is
/// @param contexts that are updated
/// @param everyModule whether modules without a change are updated too
/// @param parallel how many contexts at once
/// @param seconds how long one context may take; absent for as long as it takes
/// @param work folder on the computer of the Odoo for what is needed meanwhile
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpdateRun(
        int format,
        String id,
        Instant begun,
        String by,
        String server,
        Installation installation,
        String url,
        String before,
        String target,
        List<Code> code,
        List<String> contexts,
        boolean everyModule,
        int parallel,
        @Nullable Long seconds,
        String work) {

    static final int FORMAT = 1;

    /// A checkout and its way.
    ///
    /// @param from commit before
    /// @param to commit after
    public record Code(String path, String from, String to) {}

    public UpdateRun {
        code = List.copyOf(code);
        contexts = List.copyOf(contexts);
    }

    /// What was planned, as it is begun now.
    static UpdateRun of(UpdatePlan plan, Installation installation, String id, Instant begun) {
        var request = plan.request();
        return new UpdateRun(
                FORMAT,
                id,
                begun,
                ApplicationName.here(),
                request.profile().name(),
                installation,
                plan.url(),
                plan.before(),
                plan.target(),
                plan.code().stream()
                        .filter(UpdatePlan.CodeChange::changes)
                        .map(change -> new Code(change.path(), change.from(), change.to()))
                        .toList(),
                plan.contexts(),
                request.everyModule(),
                plan.parallel(),
                request.limit().map(Duration::toSeconds).orElse(null),
                WorkFolder.name(plan.work(), id));
    }

    Optional<Duration> limit() {
        return Optional.ofNullable(seconds).map(Duration::ofSeconds);
    }
}
