package org.sauvrest.testing;

import java.util.ArrayList;
import java.util.List;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.ProblemException;

/// All that is in a database, as lines that do not depend on any order: rows, sequences' values, definitions, owners.
///
/// @param lines one for each thing, sorted
public record Content(List<String> lines) {

    private static final String MINE = "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";

    private static final String ROWS = """
            SELECT format('rows %%1$I.%%2$I ', n.nspname, c.relname),
                   format('SELECT count(*) || '' '' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)
                             FROM ONLY %%I.%%I t', n.nspname, c.relname)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'm') AND %s""".formatted(MINE);

    private static final String SEQUENCES = """
            SELECT format('sequence %%1$I.%%2$I ', n.nspname, c.relname),
                   format('SELECT last_value || '' '' || is_called FROM %%I.%%I', n.nspname, c.relname)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'S' AND %s""".formatted(MINE);

    private static final String DEFINITIONS = """
            SELECT format('relation %%s %%s %%s %%s %%s %%s', c.relkind, c.oid::regclass, pg_get_userbyid(c.relowner),
                          c.relpersistence, c.relrowsecurity, pg_get_expr(c.relpartbound, c.oid))
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE %1$s
            UNION ALL
            SELECT format('column %%s %%I %%s %%s %%s %%s %%s', c.oid::regclass, a.attname,
                          format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated,
                          pg_get_expr(d.adbin, d.adrelid))
              FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
              WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'c') AND %1$s
            UNION ALL
            SELECT format('constraint %%I %%s %%s %%s', o.conname, o.conrelid::regclass, o.contypid::regtype,
                          pg_get_constraintdef(o.oid))
              FROM pg_constraint o JOIN pg_namespace n ON n.oid = o.connamespace WHERE %1$s
            UNION ALL
            SELECT 'index ' || pg_get_indexdef(i.indexrelid)
              FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
              WHERE %1$s
            UNION ALL
            SELECT format('view %%s %%s', c.oid::regclass, pg_get_viewdef(c.oid))
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('v', 'm') AND %1$s
            UNION ALL
            SELECT format('function %%s %%s %%s', p.oid::regprocedure, pg_get_userbyid(p.proowner), p.prosrc)
              FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE %1$s
            UNION ALL
            SELECT 'trigger ' || pg_get_triggerdef(t.oid) FROM pg_trigger t WHERE NOT t.tgisinternal
            UNION ALL
            SELECT format('type %%s %%s %%s', t.oid::regtype, pg_get_userbyid(t.typowner),
                          (SELECT string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) FROM pg_enum e
                           WHERE e.enumtypid = t.oid))
              FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE %1$s
            UNION ALL
            SELECT format('policy %%I %%s %%s', p.polname, p.polrelid::regclass, pg_get_expr(p.polqual, p.polrelid))
              FROM pg_policy p
            UNION ALL
            SELECT format('inherits %%s %%s', i.inhrelid::regclass, i.inhparent::regclass) FROM pg_inherits i
            UNION ALL
            SELECT format('schema %%I %%s', n.nspname, pg_get_userbyid(n.nspowner)) FROM pg_namespace n WHERE %1$s
            UNION ALL
            SELECT format('extension %%I %%s %%s', e.extname, e.extversion, pg_get_userbyid(e.extowner))
              FROM pg_extension e
            UNION ALL
            SELECT format('comment %%s %%s %%s', d.classoid::regclass, (pg_identify_object(classoid, objoid, objsubid)).identity,
                          d.description)
              FROM pg_description d WHERE d.objoid >= 16384
            UNION ALL
            SELECT format('large object %%s %%s %%s', m.oid, pg_get_userbyid(m.lomowner), md5(lo_get(m.oid)))
              FROM pg_largeobject_metadata m
            ORDER BY 1""".formatted(MINE);

    private record Question(String subject, String query) {}

    /// @param session of a superuser, who sees all; its search path is changed
    public static Content of(Session session) throws ProblemException, InterruptedException {
        session.execute("SET search_path = ''; SET extra_float_digits = 1; SET row_security = off");
        var lines = new ArrayList<String>();
        for (var questions : List.of(ROWS, SEQUENCES)) {
            for (var question : session.rows(questions, row -> new Question(row.text(1), row.text(2)))) {
                lines.add(question.subject() + session.one(question.query(), row -> row.text(1)));
            }
        }
        lines.sort(null);
        lines.addAll(session.rows(DEFINITIONS, row -> row.text(1)));
        return new Content(List.copyOf(lines));
    }

    /// How many lines there are of one kind, such as `index`.
    public long count(String kind) {
        return lines.stream().filter(line -> line.startsWith(kind + " ")).count();
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
