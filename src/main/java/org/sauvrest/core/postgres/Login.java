package org.sauvrest.core.postgres;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.settings.HostPort;
import org.sauvrest.core.settings.TlsMode;

/// All that a connection needs beside the name of the database.
///
/// @param password empty where none was found: some servers ask for none
/// @param passwordSource file or variable where the password was found, or the file that has none; empty where typed
/// @param application how the connection is named in the server's list of sessions
public record Login(
        HostPort address,
        String user,
        Optional<Password> password,
        String passwordSource,
        TlsMode tls,
        Optional<Path> rootCertificate,
        String application) {

    public Login as(String otherApplication) {
        return new Login(address, user, password, passwordSource, tls, rootCertificate, otherApplication);
    }

    /// The variables by which PostgreSQL's own programs log in as this.
    Map<String, String> environment(String options) {
        var variables = new HashMap<String, String>();
        variables.put("PGHOST", address.host());
        variables.put("PGPORT", Integer.toString(address.port()));
        variables.put("PGUSER", user);
        variables.put("PGSSLMODE", tls.word());
        variables.put("PGAPPNAME", application);
        variables.put("PGCLIENTENCODING", "UTF8");
        variables.put("PGPASSWORD", password.map(Password::reveal).orElse(""));
        variables.put("PGSSLROOTCERT", rootCertificate.map(Path::toString).orElse(""));
        variables.put("PGCONNECT_TIMEOUT", "10");
        variables.put("PGOPTIONS", options);
        // Whatever the user's shell has set for other purposes must not lead somewhere else.
        variables.put("PGHOSTADDR", "");
        variables.put("PGSERVICE", "");
        variables.put("PGTARGETSESSIONATTRS", "");
        variables.put("PGGSSENCMODE", "disable");
        return variables;
    }

    /// A database's name as a connection string, so that a name with a `=` in it is not taken for one.
    static String connectionString(String database) {
        return "dbname='" + database.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
