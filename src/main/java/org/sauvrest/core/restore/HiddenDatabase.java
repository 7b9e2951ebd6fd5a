package org.sauvrest.core.restore;

import java.util.List;
import java.util.Optional;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.words.Bytes;

/// A database of ours that is no context.
///
/// @param note absent where its comment is missing or not ours
public record HiddenDatabase(HiddenName name, Optional<HiddenNote> note, String owner) {

    private static final String ALL = """
            SELECT datname, coalesce(shobj_description(oid, 'pg_database'), ''), pg_get_userbyid(datdba)
            FROM pg_database WHERE starts_with(datname::text, ?) ORDER BY datname""";

    private static final String SIZE = """
            SELECT CASE WHEN has_database_privilege(oid, 'CONNECT') THEN pg_database_size(oid) ELSE 0 END
            FROM pg_database WHERE datname = ?""";

    /// All of a server, in the order of their names.
    public static List<HiddenDatabase> all(Session session) throws ProblemException, InterruptedException {
        return session
                .rows(
                        ALL,
                        row -> HiddenName.parse(row.text(1))
                                .map(name -> new HiddenDatabase(name, HiddenNote.read(row.text(2)), row.text(3)))
                                .stream()
                                .toList(),
                        HiddenName.PREFIX)
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /// Its size on the server, for which the server looks at each of its files.
    public Bytes size(Session session) throws ProblemException, InterruptedException {
        return new Bytes(session.first(SIZE, row -> row.number(1), name.name()).orElse(0L));
    }

    /// Removes it for good.
    public void drop(Session session) throws ProblemException, InterruptedException {
        drop(session, name.name());
    }

    /// Removes a database for good.
    ///
    /// @param name of a hidden database; any other is refused
    public static void drop(Session session, String name) throws ProblemException, InterruptedException {
        if (HiddenName.parse(name).isEmpty()) {
            throw new IllegalArgumentException(name);
        }
        session.execute("ALTER DATABASE " + Sql.identifier(name) + " IS_TEMPLATE false ALLOW_CONNECTIONS false");
        Emptied.endSessions(session, name);
        session.execute("DROP DATABASE " + Sql.identifier(name));
    }
}
