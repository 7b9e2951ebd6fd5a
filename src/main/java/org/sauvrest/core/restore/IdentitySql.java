package org.sauvrest.core.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sauvrest.core.postgres.Sql;

/// The statements that give one database the settings and privileges of another.
final class IdentitySql {

    /// Settings that are lists of names: their values are kept with each name quoted as SQL needs it.
    private static final Set<String> LISTS = Set.of(
            "search_path",
            "temp_tablespaces",
            "session_preload_libraries",
            "local_preload_libraries",
            "shared_preload_libraries",
            "unix_socket_directories");

    private IdentitySql() {}

    /// One statement for each setting, in the order of the settings.
    static String setting(String database, Identity.Setting setting) {
        var target = setting.role().isEmpty()
                ? "ALTER DATABASE " + Sql.identifier(database)
                : "ALTER ROLE " + Sql.identifier(setting.role()) + " IN DATABASE " + Sql.identifier(database);
        // A name of an extension's setting has a dot in it, whose sides are names of their own.
        var name =
                Arrays.stream(setting.name().split("\\.")).map(Sql::identifier).collect(Collectors.joining("."));
        return target + " SET " + name + " TO " + value(setting);
    }

    static List<String> privileges(String database, String owner, List<Identity.Privilege> privileges) {
        var on = " ON DATABASE " + Sql.identifier(database);
        var statements = new ArrayList<String>();
        statements.add("REVOKE ALL" + on + " FROM PUBLIC");
        statements.add("REVOKE ALL" + on + " FROM " + Sql.identifier(owner));
        for (var granted : privileges) {
            var role = granted.toOwner() ? owner : granted.grantee();
            var grantee = role.isEmpty() ? "PUBLIC" : Sql.identifier(role);
            var option = granted.grantable() && !granted.grantee().isEmpty() ? " WITH GRANT OPTION" : "";
            statements.add("GRANT " + granted.privilege() + on + " TO " + grantee + option);
        }
        return statements;
    }

    /// @param text none where empty
    static String comment(String database, String text) {
        return "COMMENT ON DATABASE " + Sql.identifier(database) + " IS "
                + (text.isEmpty() ? "NULL" : Sql.literal(text));
    }

    private static String value(Identity.Setting setting) {
        if (!LISTS.contains(setting.name())) {
            return Sql.literal(setting.value());
        }
        return names(setting.value()).stream().map(Sql::literal).collect(Collectors.joining(", "));
    }

    /// Splits `"$user", public` into its names.
    private static List<String> names(String list) {
        var names = new ArrayList<String>();
        var name = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (c == '"' && quoted && i + 1 < list.length() && list.charAt(i + 1) == '"') {
                name.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                names.add(name.toString());
                name.setLength(0);
            } else if (c != ' ' || quoted) {
                name.append(c);
            }
        }
        names.add(name.toString());
        return names;
    }
}
