package org.sauvrest.core.odoo;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.ProblemException;

/// The languages of a database, such as `fr_FR`.
public record Languages(Set<String> codes) {

    private static final String HAS_LANGUAGES =
            "SELECT count(*) FROM pg_attribute WHERE attrelid = to_regclass('res_lang')"
                    + " AND attname IN ('code', 'active') AND NOT attisdropped";

    private static final String ACTIVE = "SELECT code FROM res_lang WHERE active AND code IS NOT NULL ORDER BY code";

    private static final int COLUMNS = 2;

    public Languages {
        codes = Set.copyOf(codes);
    }

    public static Languages read(Session session) throws ProblemException, InterruptedException {
        if (session.one(HAS_LANGUAGES, row -> row.number(1)) < COLUMNS) {
            return new Languages(Set.of());
        }
        return new Languages(Set.copyOf(session.rows(ACTIVE, row -> row.text(1))));
    }

    /// Whether Odoo reads a translation for one of them: `fr_BE` is `fr.po` and then `fr_BE.po`.
    ///
    /// @param translation name of the file, without its ending
    boolean read(String translation) {
        return names().contains(translation);
    }

    private Set<String> names() {
        return codes.stream().flatMap(Languages::names).collect(Collectors.toSet());
    }

    private static Stream<String> names(String code) {
        var base = code.split("[_@]", 2)[0];
        var shared = switch (base) {
            // The Spanish of America is read for all but that of Spain, the Chinese of Taiwan for that of Hong Kong.
            case "es" -> List.of("es_419");
            case "zh" -> List.of("zh_TW");
            default -> List.<String>of();
        };
        return Stream.concat(Stream.of(base, code, code.replaceFirst("_[^@]*", "")), shared.stream());
    }
}
