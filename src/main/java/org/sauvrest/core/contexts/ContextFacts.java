package org.sauvrest.core.contexts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.ServerProfile;

/// What the catalogue says of one context.
///
/// @param oid the database's identity, which a renaming does not change
/// @param bytes size on the server, indexes included
/// @param locale how the database sorts and writes
public record ContextFacts(long oid, String name, String owner, long bytes, boolean open, Locale locale) {

    /// How a database sorts and writes; the words are those of CREATE DATABASE.
    ///
    /// @param icu ICU's locale, where the database sorts by ICU
    public record Locale(
            String encoding,
            String collate,
            String ctype,
            @Nullable String icu) {}

    private static final String ONE = """
            SELECT oid, pg_get_userbyid(datdba), CASE WHEN has_database_privilege(oid, 'CONNECT')
                     THEN pg_database_size(oid) ELSE 0 END, datallowconn,
                   pg_encoding_to_char(encoding), datcollate, datctype,
                   CASE to_jsonb(d) ->> 'datlocprovider' WHEN 'i'
                     THEN coalesce(to_jsonb(d) ->> 'daticulocale', to_jsonb(d) ->> 'datlocale') END
            FROM pg_database d WHERE datname = ?""";

    private static final String SIMILAR = """
            SELECT datname FROM pg_database
            WHERE starts_with(datname::text, ?) AND datallowconn AND NOT datistemplate
              AND (lower(datname) = lower(?) OR lower(datname) LIKE '%' || lower(?) || '%')
            ORDER BY 1 LIMIT 5""";

    public static Optional<ContextFacts> find(Session session, String name)
            throws ProblemException, InterruptedException {
        return session.first(
                ONE,
                row -> new ContextFacts(
                        row.number(1),
                        name,
                        row.text(2),
                        row.number(3),
                        row.flag(4),
                        new Locale(
                                row.text(5),
                                row.text(6),
                                row.text(7),
                                row.maybeText(8).orElse(null))),
                name);
    }

    /// @throws ProblemException where there is no such context, or it is closed to connections
    public static ContextFacts require(Session session, ServerProfile profile, String name)
            throws ProblemException, InterruptedException {
        requireName(profile, name);
        var facts = find(session, name);
        if (facts.isEmpty()) {
            throw new ProblemException(new Problem.ContextUnknown(name, similar(session, profile, name)));
        }
        requireOpen(facts);
        return facts.get();
    }

    /// @throws ProblemException where the context is there and somebody has closed it to connections
    public static void requireOpen(Optional<ContextFacts> facts) throws ProblemException {
        if (facts.isPresent() && !facts.get().open()) {
            throw new ProblemException(new Problem.ContextClosed(facts.get().name()));
        }
    }

    /// @throws ProblemException where the name is not one of the codification: such databases are none of ours
    public static void requireName(ServerProfile profile, String name) throws ProblemException {
        if (!new Codification(profile.prefix()).covers(name)) {
            throw new ProblemException(new Problem.NotAContext(name, profile.prefix()));
        }
    }

    private static List<String> similar(Session session, ServerProfile profile, String name)
            throws ProblemException, InterruptedException {
        var person = name.substring(profile.prefix().length());
        return session.rows(SIMILAR, row -> row.text(1), profile.prefix(), name, person.isEmpty() ? name : person);
    }
}
