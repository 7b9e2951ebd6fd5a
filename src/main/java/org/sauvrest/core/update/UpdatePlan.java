package org.sauvrest.core.update;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sauvrest.core.git.Commit;
import org.sauvrest.core.words.Bytes;

/// What an update would do, before anything is done.
///
/// @param url where the Odoo answers: that of the connection, or of the port in its configuration
/// @param before version of the code now
/// @param target version of the code after
/// @param code what would change in each checkout; empty where the code is left as it is
/// @param databases all contexts of the server, then what else this Odoo serves, each in the order of names
/// @param work folder on the computer of the Odoo for what is needed meanwhile
/// @param parallel how many contexts would be updated at once
/// @param room free for the saves
/// @param needed what the saves may take
/// @param estimate how long it may take, by the last run for this Odoo; absent where there was none
public record UpdatePlan(
        UpdateRequest request,
        String url,
        String before,
        String target,
        List<CodeChange> code,
        List<Database> databases,
        String work,
        int parallel,
        Bytes room,
        Bytes needed,
        Optional<Duration> estimate) {

    /// What would change in a checkout.
    ///
    /// @param branch absent where none is checked out
    /// @param from commit now
    /// @param to commit after
    /// @param commits how many there are between
    /// @param newest some of them, newest first
    /// @param modules whose content would change
    /// @param localChanges files that somebody has changed here; they stay as they are
    /// @param rewritten whether the target does not descend from what is here
    public record CodeChange(
            String path,
            Optional<String> branch,
            String from,
            String to,
            int commits,
            List<Commit> newest,
            List<String> modules,
            List<String> localChanges,
            boolean rewritten) {

        public boolean changes() {
            return !from.equals(to);
        }
    }

    /// A context and what would happen to it.
    ///
    /// @param context its name; whether it is one would take its place in JSON otherwise
    /// @param version of its Odoo
    /// @param bytes size on the server
    /// @param sessions how many others work in it now
    /// @param leftOut why it is left alone; absent where it is updated
    public record Database(
            @JsonProperty("context") String context,
            Optional<String> version,
            Bytes bytes,
            int sessions,
            Optional<LeftOut> leftOut) {

        /// Whether it would be updated.
        public boolean isUpdated() {
            return leftOut.isEmpty();
        }

        /// Whether somebody may choose: it would be updated, or is left alone because somebody wants it so.
        public boolean mayBeUpdated() {
            return isUpdated() || leftOut.get() == LeftOut.WANTED;
        }

        /// Whether it is one of the contexts, and not just something else that this Odoo serves.
        public boolean isContext() {
            return isUpdated() || leftOut.get() != LeftOut.OTHER_NAME;
        }

        private Database wanted(boolean updated) {
            return mayBeUpdated()
                    ? new Database(
                            context, version, bytes, sessions, updated ? Optional.empty() : Optional.of(LeftOut.WANTED))
                    : this;
        }
    }

    /// Why a context is left alone.
    public enum LeftOut {
        /// It is no Odoo's.
        NO_ODOO,
        /// It belongs to another series: it needs a migration.
        OTHER_SERIES,
        /// Somebody wants it so.
        WANTED,
        /// Odoo does not serve it, since its owner is another.
        OTHER_OWNER,
        /// Odoo does not serve it, since its configuration lets only other names in.
        NOT_SERVED,
        /// It is no context, by its name, but Odoo serves it all the same.
        OTHER_NAME,
        /// None of its modules has changed since its last update.
        UNCHANGED
    }

    /// The same update with other contexts left alone because somebody wants it so.
    public UpdatePlan without(Set<String> names) {
        var chosen = databases.stream()
                .map(database -> database.wanted(!names.contains(database.context())))
                .toList();
        return new UpdatePlan(
                request, url, before, target, code, chosen, work, parallel, room, needed(chosen), estimate);
    }

    /// What the saves of those that are updated may take.
    static Bytes needed(List<Database> databases) {
        return new Bytes(databases.stream()
                .filter(Database::isUpdated)
                .mapToLong(database -> database.bytes().count())
                .sum());
    }

    public List<String> contexts() {
        return databases.stream()
                .filter(Database::isUpdated)
                .map(Database::context)
                .toList();
    }

    /// Whether there is nothing to do.
    public boolean isNothing() {
        return !movesCode() && contexts().isEmpty();
    }

    /// Whether there is anything to bring.
    public boolean movesCode() {
        return code.stream().anyMatch(CodeChange::changes);
    }
}
