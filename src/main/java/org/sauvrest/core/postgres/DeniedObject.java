package org.sauvrest.core.postgres;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// The table or other object that a right is missing for. The server leaves the fields for it empty and names it in its
/// message only, in its own language.
final class DeniedObject {

    /// The places in the server that refuse by a message which ends with the name, in every language that is written in
    /// Latin letters.
    private static final Set<String> NAMING =
            Set.of("aclcheck_error", "aclcheck_error_col", "check_enable_rls", "CheckMyDatabase", "nextval_internal");

    private static final Pattern LAST = Pattern.compile(
            "[\\p{IsLatin}\\p{IsCommon}]*\\h(?:[\"«]\\h?(?<quoted>[^\"«»]+?)\\h?[\"»]|(?<bare>[^\\h\"«»]+))");

    /// The programs tell no more than the message, followed by the statement in parentheses or by another message.
    private static final Pattern ENGLISH = Pattern.compile("(?:permission denied for|must be owner of)"
            + " (?:(?:materialized|foreign|foreign-data|large|event|operator) )?\\w+"
            + " (?:\"(?<quoted>[^\"]+)\"|(?<bare>[^\"].*?))(?=$| \\(| pg_\\w+: )");

    private DeniedObject() {}

    /// @return nothing where the server does not name one
    static Optional<String> in(SQLException fault) {
        return fault instanceof PSQLException driver
                ? Optional.ofNullable(driver.getServerErrorMessage()).flatMap(DeniedObject::in)
                : Optional.empty();
    }

    private static Optional<String> in(ServerErrorMessage message) {
        var table = message.getTable();
        if (table != null && !table.isEmpty()) {
            return Optional.of(table);
        }
        var text = String.valueOf(message.getMessage());
        return in(text).or(() -> NAMING.contains(String.valueOf(message.getRoutine()))
                ? name(LAST.matcher(text), Matcher::matches)
                : Optional.empty());
    }

    /// What a program of PostgreSQL tells, one message or more.
    static Optional<String> in(String messages) {
        return name(ENGLISH.matcher(messages), Matcher::find);
    }

    private static Optional<String> name(Matcher message, Predicate<Matcher> fits) {
        return fits.test(message)
                ? Stream.of("quoted", "bare")
                        .map(message::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                : Optional.empty();
    }
}
