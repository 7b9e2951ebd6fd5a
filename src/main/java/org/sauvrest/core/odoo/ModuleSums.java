package org.sauvrest.core.odoo;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The checksums of a database's modules at its last good update, kept in the database itself: a restored context has
/// those that belong to it.
public final class ModuleSums {

    private static final String KEY = "sauvrest.module_checksums";

    private static final String HAS_PARAMETERS =
            "SELECT count(*) FROM pg_attribute WHERE attrelid = to_regclass('ir_config_parameter')"
                    + " AND attname IN ('key', 'value') AND NOT attisdropped";

    private static final int COLUMNS = 2;

    private static final String READ = "SELECT value FROM ir_config_parameter WHERE key = ?";

    /// In one statement, so that there is never none. As user 1, Odoo's own, and in universal time, as Odoo itself
    /// does; without ON CONFLICT, which an old Odoo's PostgreSQL does not know.
    private static final String WRITE = """
            WITH present AS (
                UPDATE ir_config_parameter
                SET value = ?, write_uid = 1, write_date = now() AT TIME ZONE 'UTC'
                WHERE key = ?
                RETURNING id)
            INSERT INTO ir_config_parameter (key, value, create_uid, create_date, write_uid, write_date)
            SELECT ?, ?, 1, now() AT TIME ZONE 'UTC', 1, now() AT TIME ZONE 'UTC'
            WHERE NOT EXISTS (SELECT 1 FROM present)
            RETURNING id""";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ModuleSums() {}

    /// @return nothing where none were kept, or what was kept is not readable: everything counts as changed then
    public static SortedMap<String, String> read(Session session) throws ProblemException, InterruptedException {
        if (session.one(HAS_PARAMETERS, row -> row.number(1)) < COLUMNS) {
            return new TreeMap<>();
        }
        return session.first(READ, row -> row.maybeText(1), KEY)
                .flatMap(value -> value)
                .flatMap(ModuleSums::parse)
                .orElseGet(TreeMap::new);
    }

    /// Keeps them; to be called after a good verdict only.
    public static void write(Session session, Map<String, String> sums) throws ProblemException, InterruptedException {
        var value = MAPPER.writeValueAsString(new TreeMap<>(sums));
        session.rows(WRITE, row -> row.number(1), value, KEY, KEY, value);
    }

    private static Optional<SortedMap<String, String>> parse(String value) {
        try {
            return Optional.ofNullable(MAPPER.readValue(value, new TypeReference<SortedMap<String, String>>() {}));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
