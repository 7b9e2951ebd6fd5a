package org.sauvrest.core.restore;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What is known of a hidden database: kept in its comment, so that it is where the database is, whichever computer
/// asks.
///
/// @param sauvrest number of this layout
/// @param context that it was or shall become
/// @param since when it was put away or begun
/// @param comment that it had before, put back with it
/// @param state what it held when it was put away, where that could be read; a closed database is not looked into
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HiddenNote(
        int sauvrest,
        String context,
        Instant since,
        @Nullable String comment,
        @Nullable StateFacts state) {

    private static final int FORMAT = 1;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static HiddenNote of(String context, Optional<String> comment) {
        return of(context, comment, Optional.empty());
    }

    static HiddenNote of(String context, Optional<String> comment, Optional<StateFacts> state) {
        return new HiddenNote(FORMAT, context, Instant.now(), comment.orElse(null), state.orElse(null));
    }

    String write() {
        return MAPPER.writeValueAsString(this);
    }

    /// @return nothing where the comment is none of ours
    static Optional<HiddenNote> read(String comment) {
        try {
            return Optional.ofNullable(MAPPER.readValue(comment, HiddenNote.class))
                    .filter(HiddenNote::isWhole);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("NullAway") // Jackson hands null for what the comment leaves out
    private boolean isWhole() {
        return sauvrest == FORMAT && context != null && since != null;
    }
}
