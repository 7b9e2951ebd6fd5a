package org.sauvrest.core.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.FaultException;

/// One PostgreSQL server as its users know it. Only name, hosts and user must be given; the rest has usual values.
///
/// @param name what people call the server
/// @param hosts names or addresses, each with or without a port; the primary among them is found when connecting
/// @param port for hosts without one of their own
/// @param user account on the server
/// @param maintenanceDatabase where locks are kept and databases are made from; the same for everybody on a server
/// @param rootCertificate file with the certificate that has signed the server's
/// @param prefix what the name of every context begins with
/// @param context the user's own context on this server
/// @param owner role that owns the contexts, Odoo's `db_user`; where absent, owners stay as they are
/// @param saves folder of the saves
/// @param odooUrl address of the Odoo that serves the contexts
/// @param keepDays how long the state before a restore is kept; the latest one always is
/// @param clientFolder folder with pg_dump and pg_restore to prefer
/// @param passwordFile password file of this server's own, looked into before PostgreSQL's usual one
/// @param odoo the Odoo itself, for those who update it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServerProfile(
        String name,
        List<String> hosts,
        Integer port,
        String user,
        String maintenanceDatabase,
        TlsMode tls,
        @Nullable Path rootCertificate,
        String prefix,
        @Nullable String context,
        @Nullable String owner,
        @Nullable Path saves,
        Role role,
        @Nullable String odooUrl,
        Integer keepDays,
        @Nullable Path clientFolder,
        @Nullable Path passwordFile,
        @Nullable Installation odoo) {

    public static final int USUAL_PORT = 5432;
    public static final String USUAL_PREFIX = "Specibike";
    public static final int USUAL_KEEP_DAYS = 7;

    @SuppressWarnings("NullAway") // Jackson hands null for what the file leaves out
    public ServerProfile {
        require(!isMissing(name), new Fault.Lacking("name"));
        require(
                hosts != null && !hosts.isEmpty() && hosts.stream().noneMatch(ServerProfile::isMissing),
                new Fault.Lacking("hosts"));
        require(!isMissing(user), new Fault.Lacking("user"));
        port = port == null ? USUAL_PORT : HostPort.port(port.toString());
        maintenanceDatabase = maintenanceDatabase == null ? "postgres" : maintenanceDatabase;
        tls = tls == null ? TlsMode.PREFER : tls;
        prefix = prefix == null ? USUAL_PREFIX : prefix;
        require(!prefix.isBlank(), new Fault.BlankPrefix());
        role = role == null ? Role.STUDENT : role;
        keepDays = keepDays == null ? USUAL_KEEP_DAYS : keepDays;
        require(keepDays >= 0, new Fault.BelowZero("keepDays"));
        hosts = List.copyOf(hosts);
        for (var host : hosts) {
            HostPort.parse(host, port);
        }
    }

    /// A profile with the usual values.
    public static ServerProfile of(String name, String host, int port, String user) {
        return builder(name, List.of(host), user).port(port).build();
    }

    /// @param user account on the server
    public static ProfileBuilder builder(String name, List<String> hosts, String user) {
        return new ProfileBuilder(name, hosts, user);
    }

    /// A builder that begins with all values of this profile.
    public ProfileBuilder toBuilder() {
        return new ProfileBuilder(name, hosts, user)
                .port(port)
                .maintenanceDatabase(maintenanceDatabase)
                .tls(tls)
                .rootCertificate(rootCertificate)
                .prefix(prefix)
                .context(context)
                .owner(owner)
                .saves(saves)
                .role(role)
                .odooUrl(odooUrl)
                .keepDays(keepDays)
                .clientFolder(clientFolder)
                .passwordFile(passwordFile)
                .odoo(odoo);
    }

    public List<HostPort> addresses() {
        return hosts.stream().map(host -> HostPort.parse(host, port)).toList();
    }

    public Path savesFolder() {
        return saves == null ? Path.of(System.getProperty("user.home"), "SauvRest") : saves;
    }

    public Optional<String> ownerRole() {
        return Optional.ofNullable(owner);
    }

    private static boolean isMissing(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static void require(boolean condition, Fault fault) {
        if (!condition) {
            throw new FaultException(fault);
        }
    }
}
